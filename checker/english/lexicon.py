"""The lexicon: a word form's possible readings, a lemma's forms, and the word classes of the language.

The tables lie in ``data/`` and are read when first asked for.  What the lexicon knows of a word
comes from ``forms.tsv``; of a word that is not there, its ending tells what it may be.
"""

from __future__ import annotations

from functools import lru_cache

from checker.english.lexicon_classes import (
    accusing_verbs,
    back_nouns,
    complex_prepositions,
    connectives,
    deverbals,
    implicative_adjectives,
    implicative_nouns,
    implicatives,
    light_verbs,
    modals,
    negators,
    partitives,
    person_nouns,
    phrasal_verbs,
    reporting_verbs,
    time_nouns,
)
from checker.english.lexicon_guess import Reading, guess
from checker.english.lexicon_parties import parties, party_names
from checker.english.lexicon_relations import antonyms, derivations, hypernyms, synonyms
from checker.english.lexicon_table import row, rows_beginning

__all__ = [
    "Reading", "accusing_verbs", "antonyms", "back_nouns", "complex_prepositions", "connectives",
    "derivations", "deverbals", "hypernyms", "implicative_adjectives", "implicative_nouns", "implicatives",
    "inflections", "is_known", "lemma", "light_verbs", "modals", "negators", "parties", "partitives",
    "party_names", "person_nouns", "phrasal_verbs", "readings", "reporting_verbs", "synonyms", "time_nouns",
]  # fmt: skip

_SHORT = 4  # letters; the forms of shorter lemmas all stand in the table of irregular ones


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
    if common and form.isupper() and len(form) > 1:
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
    """All forms of ``lemma`` as verb, noun, adjective and adverb, itself included.

    Of a lemma of several words ("rule out") the first word is inflected.
    """
    first, space, rest = lemma.partition(" ")
    if space:
        return frozenset(f"{form} {rest}" for form in inflections(first))
    found = {lemma, *row("irregular", lemma).split()}
    if len(lemma) >= _SHORT:
        entries = rows_beginning("forms", lemma[:-1])
        found |= {form for form, entry in entries if any(r.lemma == lemma for r in _parse(form, entry))}
    return frozenset(found)


def _entry(form: str) -> tuple[Reading, ...]:
    """The readings that the table gives for a form exactly as written; empty where it has none."""
    return _parse(form, row("forms", form))


def _parse(form: str, entry: str) -> tuple[Reading, ...]:
    parts = (reading.partition("=") for reading in entry.split())
    return tuple(Reading(tag, lemma or form) for tag, _, lemma in parts)
