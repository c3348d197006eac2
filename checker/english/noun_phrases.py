"""Noun phrases: determiner, modifiers, head, name, possessor and quantity of a run of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.english.quantities import read_quantity
from checker.english.quantity_words import states_number
from checker.english.tables import table
from checker.english.tagger import Tagged
from checker.model import NounPhrase, PhraseKind, Quantity
from checker.source import Span
from checker.text.masking.seen import seen

_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WDT"})
_PLURAL_PRONOUNS = frozenset({"they", "we", "these", "those", "both", "many", "few", "several", "all"})
_NO_CONTENT = _DETERMINERS | {"POS", "RB", "RBR", "RBS"}
_NEGATING_ADVERBS = frozenset({"not", "hardly", "scarcely"})


@cache
def names(key: str) -> frozenset[str]:
    """A list of ``data/names.yaml`` as a set."""
    return frozenset(table("names")[key])


def noun_phrase(text: str, words: Sequence[Tagged]) -> NounPhrase:
    """The noun phrase of these words; ``text`` is the whole text their spans point into."""
    split = _last_possessive(words)
    if split is not None:
        owner = noun_phrase(text, words[:split])
        return _simple(text, words, words[split + 1 :], owner)
    return _simple(text, words, words, None)


def _last_possessive(words: Sequence[Tagged]) -> int | None:
    """Where the last "'s" stands that has an owner before it and what is owned behind."""
    for place in range(len(words) - 1, -1, -1):
        if words[place].tag == "POS":
            return place if 0 < place < len(words) - 1 else None
    return None


def _simple(
    text: str, words: Sequence[Tagged], core: Sequence[Tagged], owner: NounPhrase | None
) -> NounPhrase:
    """The phrase of all the words, read from those behind its owner's "'s"."""
    span = Span(words[0].span.start, words[-1].span.end)
    determiners = [w for w in core if w.tag in _DETERMINERS]
    content, label = _without_label([w for w in core if w.tag not in _NO_CONTENT])
    head = content[-1] if content else core[-1]
    name = _name(text, content)
    return NounPhrase(
        span=span,
        full=span,
        kind=_kind(head, name),
        head=_head(head, name),
        text=seen(span.of(text)),
        name=name,
        modifiers=(*_modifiers(content[:-1], name), *[w.lower for w in label]),
        determiner=determiners[0].lower if determiners and (content or len(determiners) > 1) else "",
        plural=head.tag == "NNS" or head.lower in _PLURAL_PRONOUNS,
        negated=_negated(words, determiners, head),
        possessor=owner or _owner(determiners),
        quantity=None if label else _quantity(core, content),
        variable=head.lemma[1:] if head.lemma.startswith("$") else "",
    )


def _without_label(content: Sequence[Tagged]) -> tuple[Sequence[Tagged], Sequence[Tagged]]:
    """Release 2.4: a number behind its noun tells which one, it counts nothing."""
    labelled = len(content) > 1 and content[-1].tag == "CD" and content[-2].tag in {"NN", "NNP"}
    return (content[:-1], content[-1:]) if labelled else (content, ())


def _kind(head: Tagged, name: str) -> PhraseKind:
    """Variable, pronoun, name or common noun, by its head."""
    if head.lemma.startswith("$"):
        return "variable"
    if head.tag in {"PRP", "WP", "DT", "PDT", "EX"}:
        return "pronoun"
    return "name" if name else "common"


def _head(head: Tagged, name: str) -> str:
    """The lemma of a common noun, the form of a name as written, "he" for "him"."""
    if head.lemma.startswith("$"):
        return ""
    if head.tag == "PRP":
        return str(table("names")["object_pronouns"].get(head.lower, head.lower))
    return head.text if name else head.lemma


def _name(text: str, content: Sequence[Tagged]) -> str:
    """The proper name that ends the phrase, its titles left out; "" where a common noun ends it."""
    if not content or content[-1].tag != "NNP":
        return ""
    start = len(content)
    while start and content[start - 1].tag == "NNP":
        start -= 1
    if content[start].text not in names("titles"):
        while start and content[start - 1].tag == "JJ" and content[start - 1].text[:1].isupper():
            start -= 1
    while start < len(content) - 1 and content[start].text in names("titles"):
        start += 1
    return seen(Span(content[start].span.start, content[-1].span.end).of(text))


def _modifiers(before: Sequence[Tagged], name: str) -> tuple[str, ...]:
    """Lemmas of the words before the head, its name left out: large, red of "a large red car"."""
    if not before:
        return ()
    inside = set(name.split())
    return tuple([w.lemma.lower() for w in before if w.tag not in {"CC", ","} and w.text not in inside])


def _negated(words: Sequence[Tagged], determiners: Sequence[Tagged], head: Tagged) -> bool:
    """Nobody, no talks, not a word: whether the phrase turns its clause round."""
    if determiners and any(d.lower in names("negative_determiners") for d in determiners):
        return True
    return words[0].lower in _NEGATING_ADVERBS or head.lower in names("negative_pronouns")


def _owner(determiners: Sequence[Tagged]) -> NounPhrase | None:
    """Its offer: the pronoun that a possessive stands for."""
    owner = next((d for d in determiners if d.tag == "PRP$"), None) if determiners else None
    if owner is None:
        return None
    head = table("names")["possessive_pronouns"].get(owner.lower, owner.lower)
    return NounPhrase(owner.span, owner.span, "pronoun", head, owner.text, plural=head in _PLURAL_PRONOUNS)


def _quantity(core: Sequence[Tagged], content: Sequence[Tagged]) -> Quantity | None:
    """The number with its hedges ("at least 12", "no more than 5"), else the bare number."""
    if not any(map(states_number, [w.lower for w in core])):
        return None
    hedged = [w for w in core if w.tag != "POS"]
    return _number(hedged) or _number(content)


def _number(words: Sequence[Tagged]) -> Quantity | None:
    return read_quantity([w.text for w in words], [w.span for w in words])
