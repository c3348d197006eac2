"""Rules for base forms and for what auxiliaries ask for: "to sign", "will sign", "has signed", "is open"."""

from __future__ import annotations

from checker.english.tagging.clause_ahead import finite_follows
from checker.english.tagging.context import BE, DO, HAVE, NOUNS, PHRASE, SKIPPED, Context
from checker.english.tagging.word_lists import word_list

__all__ = [
    "after_be", "base_after_modal", "base_after_to", "base_behind_object", "base_form_as_present",
    "base_in_question", "imperative", "participle_after_have",
]  # fmt: skip


def imperative(context: Context) -> str | None:
    """A sentence that begins with a base form and goes on like a verb's: "Take the tablets"."""
    if "VB" not in context.candidates or (context.index and context.before() not in {":", "."}):
        return None
    if context.word.lower in HAVE | DO and context.word_after() != "not":
        return None
    heads_subject = context.candidates[0] in NOUNS and finite_follows(context)
    return "VB" if context.likely_after() in {"DT", "PRP$"} and not heads_subject else None


def base_after_to(context: Context) -> str | None:
    """A base form behind "to": "to sign"; a plural there is a noun: "to talks"."""
    if context.governor()[0] != "TO":
        return None
    if context.word_before(2) == context.word.lower and context.before(2) in NOUNS:
        return context.before(2)  # "from side to side"
    if context.candidates[0] == "NN" and _leads_to_noun(context):
        return "NN"
    return "VB" if "VB" in context.candidates else context.first_of(("NN", "NNS", "JJ", "VBG"))


def _leads_to_noun(context: Context) -> bool:
    """Taken to COURT, guilty to MURDER: behind these no infinitive follows, unless it has an object."""
    behind = context.word_before(2) in word_list("leading_to")
    return behind and context.likely_after() not in {"DT", "PRP$", "PRP"}


def base_after_modal(context: Context) -> str | None:
    """A base form behind a modal or do, adverbs between: "will not sign", "did they agree"."""
    tag, word = context.governor()
    if tag == "MD" or word in DO:
        adverb = context.candidates[0] in SKIPPED and "VB" in context.after()
        return context.candidates[0] if adverb else "VB"
    return "VB" if tag == "PRP" and context.word_before(2) in DO else None


def base_in_question(context: Context) -> str | None:
    """Would the owners SIGN ..., nor did they AGREE: the base form stands behind the subject."""
    place = _place_before_phrase(context)
    if place < 0 or not (context.tags[place] == "MD" or context.words[place].lower in DO):
        return None
    auxiliary = context.at(place)
    inverted = auxiliary.before() in {"", "WP", "WRB", "WDT", "CC", ","}
    return "VB" if inverted or auxiliary.word_before() in word_list("inverting") else None


def base_behind_object(context: Context) -> str | None:
    """A base form behind let, make, help and a phrase: "let the owners decide", "made him leave"."""
    place = _place_before_phrase(context)
    if place < 0 or context.words[place].lower not in word_list("letting"):
        return None
    letting = context.words[place].lower in {"let", "lets"}
    return "VB" if letting or context.before() == "PRP" or context.candidates[0] == "VB" else None


def _place_before_phrase(context: Context) -> int:
    """Where the word before the phrase stands that a possible base form follows; -1 where there is none."""
    if context.before() not in NOUNS | {"PRP"} or "VB" not in context.candidates:
        return -1
    return context.place_before(PHRASE | {"PRP"})


def participle_after_have(context: Context) -> str | None:
    """A participle behind have: "has repeatedly refused"."""
    _, word = context.governor()
    if "VBN" not in context.candidates:
        return None
    return "VBN" if word in HAVE or (word == "'s" and "VBD" in context.candidates) else None


def after_be(context: Context) -> str | None:
    """A participle or adjective behind be: "was rejected", "is open", "are talking"."""
    tag, word = context.governor()
    if (word not in BE and (word, tag) != ("'s", "VBZ")) or context.candidates[0] == "IN":
        return None
    if "VBG" in context.candidates:
        return "VBG"
    if "VBN" in context.candidates and context.candidates[0] != "JJ":
        return "VBN"
    return context.first_of(("JJ", "VBN", "RB", "NN", "NNS", "JJR"))


def base_form_as_present(context: Context) -> str | None:
    """A base form that nothing asks for is a present: "ministers withdraw"."""
    if context.candidates[0] != "VB" or context.before() in {"", ",", ":", "CC"}:
        return None
    return context.first_of(("VBP",))
