"""What a role caught, as the words of the text."""

from __future__ import annotations

from checker.conflict.stated import Filler
from checker.conflict.timing import time_of
from checker.conflict.told import Value
from checker.english.lexicon import lemma
from checker.model import Judgement, NounPhrase
from checker.source import Span
from checker.text.masking.seen import wording

_ARTICLES = frozenset({"the", "a", "an"})


def same_words(one: Filler, other: Filler) -> Judgement:
    """Whether both roles caught the same words, articles, case and the endings of nouns aside."""
    words = [[lemma(word, "NNS") for word in text_of(side).lower().split()] for side in (one, other)]
    bare = [[word for word in side if word not in _ARTICLES] for side in words]
    return Judgement("yes" if bare[0] == bare[1] else "no")


def text_of(found: Filler) -> str:
    """The words of a value as the text has them; of a holder its name, of a statement its kind or rule."""
    if found.holder is not None and found.holder.name:
        return found.holder.name
    if found.value is None:
        return _label(found)
    return wording(_span(found, found.value), found.stated.text.analysis.source.text)


def _span(found: Filler, value: Value) -> Span:
    """What the role caught, as far as the pattern caught it; of a time only the time."""
    time = time_of(found) if found.name == "time" else None
    if time is not None:
        return time.span
    for capture in found.stated.statement.captures:
        if capture.name == found.name:
            return capture.span
    return value.full if isinstance(value, NounPhrase) else value.span


def _label(found: Filler) -> str:
    statement = found.stated.statement
    return {"kind": statement.kind, "rule": statement.rule}.get(found.name, "")
