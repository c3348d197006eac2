"""Readings of words that the lexicon does not hold: told from digits, capitals, hyphens and endings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word form may be: a Penn Treebank tag and the lemma it then has."""

    tag: str
    lemma: str


Lookup = Callable[[str], tuple[Reading, ...]]

_NUMBER = re.compile(r"[+-]?[£$€]?\d[\d.,:/]*(?:%|st|nd|rd|th|s|m|bn|k)?")
_PREFIXES = ("re", "pre", "co", "non", "anti", "ex", "un", "mis", "over", "under", "vice", "counter", "self")
_MODIFIERS = frozenset({"JJ", "VBN", "VBG", "RB", "JJR", "JJS"})
_NOUNS = frozenset({"NN", "NNS"})
_STEM = 2  # letters that a stem has at least

# The ending of a word, its tags: the longest ending first, the first that fits decides.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("nesses", ("NNS",)), ("ments", ("NNS",)), ("tions", ("NNS",)), ("sions", ("NNS",)), ("ities", ("NNS",)),
    ("ness", ("NN",)), ("ment", ("NN",)), ("tion", ("NN",)), ("sion", ("NN",)), ("ance", ("NN",)),
    ("ence", ("NN",)), ("ship", ("NN",)), ("hood", ("NN",)), ("able", ("JJ",)), ("ible", ("JJ",)),
    ("less", ("JJ",)), ("like", ("JJ",)), ("wise", ("RB",)), ("ward", ("RB", "JJ")), ("wide", ("JJ", "RB")),
    ("ical", ("JJ",)), ("iest", ("JJS",)), ("ings", ("NNS",)), ("ists", ("NNS",)), ("isms", ("NNS",)),
    ("ize", ("VB", "VBP")), ("ise", ("VB", "VBP", "NN")), ("ify", ("VB", "VBP")), ("ity", ("NN",)),
    ("ism", ("NN",)), ("ist", ("NN", "JJ")), ("ous", ("JJ",)), ("ful", ("JJ",)), ("ive", ("JJ", "NN")),
    ("ish", ("JJ",)), ("ing", ("VBG", "NN")), ("ian", ("JJ", "NN")), ("ese", ("JJ", "NN")),
    ("ied", ("VBD", "VBN")),
    ("ies", ("NNS", "VBZ")), ("ss", ("NN",)), ("us", ("NN",)), ("is", ("NN",)), ("ly", ("RB",)),
    ("ed", ("VBD", "VBN", "JJ")), ("ic", ("JJ",)), ("al", ("JJ", "NN")), ("s", ("NNS", "VBZ")),
)  # fmt: skip
_PLAIN_TAGS = frozenset({"NN", "JJ", "RB", "VB", "VBP", "NNP"})


def guess(form: str, lookup: Lookup) -> tuple[Reading, ...]:
    """Readings for an unknown ``form``; ``lookup`` gives a known form's readings.  Never empty."""
    if _NUMBER.fullmatch(form):
        return (Reading("CD", form),)
    if "-" in form.strip("-") and (found := _hyphenated(form, lookup)):
        return found
    if form[:1].isupper():
        return (Reading("NNP", form),)
    return _prefixed(form, lookup) or _by_ending(form, lookup)


def _hyphenated(form: str, lookup: Lookup) -> tuple[Reading, ...]:
    """ "Kremlin-backed", "pro-Kremlin" and "two-year" are adjectives, "co-founders" is what "founders" is."""
    first, _, last = form.rpartition("-")
    if last != last.lower():
        return (Reading("JJ", form.lower()),) if first.islower() else ()
    found = lookup(last) or _by_ending(last, lookup)
    if first.lower() in _PREFIXES:
        return tuple(Reading(r.tag, f"{first}-{r.lemma}".lower()) for r in found)
    adjective = Reading("JJ", form.lower())
    if found[0].tag in _MODIFIERS or first[0].isdigit() or any(r.tag == "CD" for r in lookup(first.lower())):
        return (adjective,)
    nouns = tuple(Reading(r.tag, f"{first}-{r.lemma}".lower()) for r in found if r.tag in _NOUNS)
    return (*nouns, adjective) if nouns else (adjective,)


def _prefixed(form: str, lookup: Lookup) -> tuple[Reading, ...]:
    """ "renegotiated" is what "negotiated" is."""
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 3 and (found := lookup(rest)):
            if prefix == "un" and any(r.tag in _MODIFIERS for r in found):
                return (Reading("JJ", form),)
            return tuple(Reading(r.tag, prefix + r.lemma) for r in found)
    return ()


def _by_ending(form: str, lookup: Lookup) -> tuple[Reading, ...]:
    for ending, tags in _ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + _STEM:
            return tuple(Reading(tag, _lemma(form, tag, lookup)) for tag in tags)
    return (Reading("NN", form.lower()),)


def _lemma(form: str, tag: str, lookup: Lookup) -> str:
    """The first stem that the lexicon knows, else the likeliest one."""
    if tag in _PLAIN_TAGS:
        return form
    stems = tuple(_stems(form))
    known = (stem for stem in stems if any(reading.tag in _PLAIN_TAGS for reading in lookup(stem)))
    return next(known, stems[0] if stems else form)


def _stems(form: str) -> Iterator[str]:
    for ending, replacement in (("ies", "y"), ("ied", "y"), ("iest", "y")):
        if form.endswith(ending):
            yield form.removesuffix(ending) + replacement
    for ending in ("ing", "ed", "est"):
        if form.endswith(ending):
            yield from _verb_stems(form.removesuffix(ending))
    for ending in ("sses", "shes", "ches", "xes", "zes"):
        if form.endswith(ending):
            yield form.removesuffix("es")
    if form.endswith("s"):
        yield form.removesuffix("s")


def _verb_stems(stem: str) -> Iterator[str]:
    """ "plann" -> "plan"; "hop" -> "hope"; "walk" -> "walk"."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        yield stem[:-1]
    soft = stem.endswith(("at", "iz", "is", "v", "c", "g", "u", "s"))
    yield from (stem + "e", stem) if soft else (stem, stem + "e")
