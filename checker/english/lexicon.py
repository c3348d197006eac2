"""The lexicon: a word form's possible readings, a lemma's forms, and the word classes of the language.

The tables lie in ``data/`` and are read when first asked for.  What the lexicon knows of a word
comes from ``forms.tsv``; of a word that is not there, its ending tells what it may be.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from checker.english.lexicon_classes import *  # noqa: F403 - the word classes are offered from here
from checker.english.lexicon_classes import __all__ as _classes
from checker.english.lexicon_guess import Reading, guess
from checker.english.lexicon_relations import antonyms, derivations, hypernyms, synonyms

__all__ = ["Reading", "antonyms", "derivations", "hypernyms", "inflections", "is_known", "lemma", "readings", "synonyms"]
__all__ += _classes

_SHORT = 4  # the forms of shorter lemmas are all in the table of irregular ones


@lru_cache(maxsize=65536)
def readings(form: str) -> tuple[Reading, ...]:
    """What ``form`` may be, the most likely first; never empty.

    The form is looked up as written and then in lower case, so that "May" is a name and a modal.
    An unknown word is a name where it is capitalised; else its ending decides.
    """
    form = form.replace("’", "'")
    exact = _entry(form)
    lower = form.lower()
    if form == lower or (exact and form.isupper()):
        return exact or guess(form, _entry)
    common = _entry(lower)
    if form.isupper() and len(form) > 1 and common:
        common += (Reading("NNP", form),)
    return tuple(dict.fromkeys(exact + common)) or guess(form, _entry)


def is_known(form: str) -> bool:
    """Whether the table has ``form``, as written or in lower case."""
    return bool(_entry(form) or _entry(form.lower()))


def lemma(form: str, tag: str) -> str:
    """The lemma of ``form`` read as ``tag``; the form itself, in lower case, where it has no such reading."""
    found = (reading.lemma for reading in readings(form) if reading.tag == tag)
    return next(found, form if tag == "NNP" else form.lower())


@lru_cache(maxsize=8192)
def inflections(lemma: str) -> frozenset[str]:
    """All forms of ``lemma`` as verb, noun, adjective and adverb, itself included."""
    listed = _table("irregular.tsv")
    place = bisect_left(listed, f"{lemma}\t")
    found = {lemma}
    if place < len(listed) and listed[place].startswith(f"{lemma}\t"):
        found |= set(listed[place].partition("\t")[2].split())
    if len(lemma) >= _SHORT:
        found |= {form for form, entry in _beginning(lemma[:-1]) if any(r.lemma == lemma for r in entry)}
    return frozenset(found)


def _entry(form: str) -> tuple[Reading, ...]:
    """The readings that the table gives for a form exactly as written; empty where it has none."""
    lines = _table("forms.tsv")
    place = bisect_left(lines, f"{form}\t")
    if place == len(lines) or not lines[place].startswith(f"{form}\t"):
        return ()
    return _parse(lines[place])[1]


def _beginning(prefix: str) -> Iterator[tuple[str, tuple[Reading, ...]]]:
    lines = _table("forms.tsv")
    place = bisect_left(lines, prefix)
    while place < len(lines) and lines[place].startswith(prefix):
        yield _parse(lines[place])
        place += 1


def _parse(line: str) -> tuple[str, tuple[Reading, ...]]:
    form, _, rest = line.partition("\t")
    parts = (reading.partition("=") for reading in rest.split(" "))
    return form, tuple(Reading(tag, lemma or form) for tag, _, lemma in parts)


@cache
def _table(name: str) -> list[str]:
    """The lines of a table, sorted, as they stand in the file."""
    return (files("checker.english") / "data" / name).read_text(encoding="utf-8").split("\n")[:-1]
