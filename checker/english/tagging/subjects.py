"""Rules for the verb behind a pronoun or a small word as subject: "they plan", "both deny", "who plans"."""

from __future__ import annotations

from checker.english.tagging.clause_ahead import finite_follows
from checker.english.tagging.clause_before import has_finite
from checker.english.tagging.context import BE, FINITE, OPENS_PHRASE, SKIPPED, Context
from checker.english.tagging.word_lists import says, word_list

__all__ = [
    "after_existential", "after_relative_pronoun", "after_subject_pronoun", "demonstrative_subject",
    "noun_after_whose", "quantifier_subject",
]  # fmt: skip

_FINITE_FORMS = ("VBZ", "VBD", "VBP", "MD")
_OBJECTS = frozenset({"him", "them", "us", "me", "her", "each other", "one another"})
_QUANTIFIERS = frozenset({"all", "both", "some", "many", "few", "most", "neither", "those", "others"})


def demonstrative_subject(context: Context) -> str | None:
    """A third person verb behind this and that: "this means", "that leaves"."""
    if context.word_before() not in {"this", "that"} or context.before() not in {"DT", "WDT"}:
        return None
    if "VBZ" in context.candidates:
        return "VBZ"
    goes_on = context.likely_after() in {"", ".", ",", "IN", "TO", "RB", "CC"}
    return "VBD" if context.index == 1 and goes_on and "VBD" in context.candidates else None


def quantifier_subject(context: Context) -> str | None:
    """A verb behind all, both, some as its subject: "both deny the charge"."""
    if context.word_before() not in _QUANTIFIERS:
        return None
    floats = context.word_before() in {"both", "all", "each"} and context.before(2) in {"NN", "NNS", "NNP"}
    if floats and "VBD" in context.candidates and not has_finite(context) and not finite_follows(context):
        return "VBD"
    opens = context.likely_after() in OPENS_PHRASE | {"TO"} or context.word_after() == "that"
    if opens and (says(context.word.lower) or not finite_follows(context)):
        return context.first_of(("VBP", "VBD", "VBZ"))
    return None


def after_existential(context: Context) -> str | None:
    """A verb behind the empty "there": "there remains a doubt"."""
    return context.first_of(_FINITE_FORMS) if context.governor()[0] == "EX" else None


def noun_after_whose(context: Context) -> str | None:
    """A noun behind whose: "the firm whose plans failed"."""
    return context.first_of(("NN", "NNS", "JJ")) if context.governor()[1] == "whose" else None


def after_relative_pronoun(context: Context) -> str | None:
    """A verb behind who, which, that: "the man who plans the strike"; but "what plans they have"."""
    tag, word = context.governor()
    if word == "what" and context.likely_after() in FINITE:
        return context.first_of(("VBZ",))  # "what matters is"
    if tag not in {"WP", "WDT"} or word in {"what", "whatever", "whose"} or context.word.lower in BE:
        return None
    return context.first_of(_FINITE_FORMS)


def after_subject_pronoun(context: Context) -> str | None:
    """A pronoun that can only be a subject wants a finite verb: "they plan", "he rejected"."""
    tag, word = context.governor()
    if tag != "PRP" or word in _OBJECTS or (word in {"it", "you"} and _is_object(context)):
        return None
    return context.first_of(("VBZ", "VBD", "MD") if word in {"he", "she", "it"} else ("VBP", "VBD", "MD"))


def _is_object(context: Context) -> bool:
    """Whether a verb or a preposition stands before the pronoun: "to see it", "for you"."""
    pronoun = context.at(context.place_before(SKIPPED))
    governed = pronoun.before() in {"VB", "VBG", "TO", "IN"}
    return governed and pronoun.word_before() not in word_list("subordinators")
