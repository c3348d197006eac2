"""Rules for the verb that a noun phrase still lacks: "ministers plan", "the club calls for talks"."""

from __future__ import annotations

from checker.english.tagging.clause_ahead import (
    brings_clause,
    finite_follows,
    other_verb_possible,
    up_to_boundary,
)
from checker.english.tagging.clause_before import (
    clause_start,
    has_finite,
    in_prepositional_phrase,
    saying_before,
    subject_waits,
)
from checker.english.tagging.context import FINITE, NOMINAL, NOUNS, OPENS_PHRASE, PHRASE, Context
from checker.english.tagging.word_lists import is_subordinator, word_list

__all__ = [
    "inverted_saying", "saying_behind_subject", "verb_after_conjunction", "verb_behind_insertion",
    "verb_behind_label", "verb_for_subject",
]  # fmt: skip


def verb_behind_label(context: Context) -> str | None:
    """Version 3 STORES the keys: behind a numbered subject that has no other verb."""
    labelled = context.before() == "CD" and context.before(2) in {"NN", "NNP"}
    if not labelled or clause_start(context) != context.index - 2 or "VBZ" not in context.candidates:
        return None
    return None if any(word.tags[0] in FINITE for word in up_to_boundary(context)) else "VBZ"


def inverted_saying(context: Context) -> str | None:
    """..., SAID the minister: a verb of saying behind a comma, its subject behind it."""
    if context.before() not in {",", "", "."}:
        return None
    if context.word.lower not in word_list("saying") and context.word.lower not in word_list("asking"):
        return None
    subject_next = context.likely_after() in {"DT", "NNP", "PRP", "PRP$", "NN"}
    return context.first_of(("VBD", "VBZ")) if subject_next else None


def saying_behind_subject(context: Context) -> str | None:
    """A verb of saying behind a phrase that lacks its verb: "the firm said sales rose"."""
    if context.word.lower not in word_list("saying") or context.word_after() in {"by", "to"}:
        return None
    governor = context.governor()[0]
    behind = governor in NOUNS or (governor == "," and subject_waits(context))
    if not behind or has_finite(context):
        return None
    if "VBD" not in context.candidates and finite_follows(context) and not brings_clause(context):
        return None
    return context.first_of(("VBD", "VBZ", "VBP"))


def verb_after_conjunction(context: Context) -> str | None:
    """A verb behind "and", like the one before: "met and agreed", "to sign and pay", "signs and pays"."""
    if context.before() != "CC" and (context.before(), context.before(2)) != ("RB", "CC"):
        return None
    if "VBD" in context.tags[: context.index] and _only_past(context):
        return "VBD"
    present = {"VB", "VBZ", "VBP", "VBG"}
    verb = next((tag for tag in reversed(context.tags[: context.index]) if tag in present), None)
    if verb == "VB" and "VB" in context.candidates and context.before(2) in NOUNS:
        return _base_form_or_noun(context)
    if verb == "VBG":
        return "VBG" if "VBG" in context.candidates and _gerund_before(context) else None
    goes_on = context.likely_after() in OPENS_PHRASE | {"TO", "IN", "RB"}
    if verb in context.candidates and goes_on and context.before(2) not in {"NN", "NNS", "JJ"}:
        return verb
    return context.first_of(("NN", "NNS", "JJ")) if context.before(2) in NOUNS else None


def _only_past(context: Context) -> bool:
    return "VBD" in context.candidates and "VBN" not in context.candidates


def _base_form_or_noun(context: Context) -> str | None:
    """To see the owners and SIGN the deal; but "to see the owners and STAFF"."""
    follows = context.likely_after() in OPENS_PHRASE | {"NN", "NNS", "JJ", "TO", "RB"}
    return "VB" if follows and not finite_follows(context) else context.first_of(("NN", "NNS", "JJ"))


def _gerund_before(context: Context) -> bool:
    """Whether the clause before the conjunction holds a gerund: "likes singing and DANCING"."""
    return "VBG" in context.tags[clause_start(context.at(context.index - 1)) :]


def verb_for_subject(context: Context) -> str | None:
    """A noun phrase that lacks its verb gets it, if number agrees: "ministers plan", "the club calls"."""
    behind_noun = context.governor()[0] in NOUNS and not NOUNS.isdisjoint(context.candidates)
    if not behind_noun or context.candidates[0] in {"MD", "NNP"}:
        return None
    if context.candidates[0] == "IN":  # "the parts inside it", "the people inside"
        return "IN" if context.likely_after() in OPENS_PHRASE | NOUNS | {"JJ"} else "RB"
    verb = None if _is_title(context) else _agreeing_verb(context)
    wanted = verb is not None and _may_have_verb(context, verb) and _takes_verb(context, verb)
    return verb if wanted else context.first_of(("NN", "NNS"))


def _is_title(context: Context) -> bool:
    """Hull BOSS Jo Lee, film STAR Jo Lee: between a singular noun and a name what agrees with neither."""
    singular = context.before() == "NN" or (context.before() == "NNP" and not _listed(context))
    return singular and context.likely_after() == "NNP" and {"VBZ", "VBD"}.isdisjoint(context.candidates)


def _agreeing_verb(context: Context) -> str | None:
    """The finite form that agrees with the noun before, else a past that is no participle."""
    noun = context.governor()[0]
    if noun == "NNP" or (noun == "NN" and _in_later_phrase(context)):
        forms: tuple[str, ...] = ("VBZ", "VBP", "VB")
    elif noun == "NNS" and _in_phrase_of_singular(context):
        forms = ("VBP", "VBZ")
    else:
        forms = ("VBP",) if noun == "NNS" else ("VBZ",)
    verb = next((form for form in forms if form in context.candidates), None)
    return verb or ("VBD" if _only_past(context) else None)


def _in_later_phrase(context: Context) -> bool:
    """Workers at the plant PLAN ...: the noun before belongs to a preposition behind the subject."""
    preposition = context.at(context.place_before(PHRASE))
    return preposition.index > 0 and context.tags[preposition.index] == "IN" and preposition.before() == "NNS"


def _in_phrase_of_singular(context: Context) -> bool:
    """The head of the unions REMAINS: behind a singular subject a plural belongs to a preposition."""
    preposition = context.at(context.place_before(PHRASE))
    return preposition.index > 0 and preposition.word.lower == "of" and preposition.before() in {"NN", "CD"}


def _may_have_verb(context: Context, verb: str) -> bool:
    """Whether the clause lacks a verb, before and behind, and its subject may stand right here."""
    complete = has_finite(context) and not saying_before(context)
    governed = context.candidates[0] != verb and in_prepositional_phrase(context)
    if complete or governed:
        return False
    return brings_clause(context) or not finite_follows(context)


def _takes_verb(context: Context, verb: str) -> bool:
    """Whether the word is mostly that verb, or goes on like one, or nothing speaks against it."""
    goes_on = context.likely_after() in OPENS_PHRASE | {"TO", "WDT", "WRB", "EX"}
    mostly = context.candidates[0] == verb or (verb == "VBP" and context.candidates[0] == "VB")
    if mostly or (goes_on and "VBD" not in context.after()):
        return True
    plural_for_name = context.governor()[0] == "NNP" and verb != "VBZ"
    disagrees = plural_for_name and not context.word_before().startswith("$")
    return not (disagrees or _listed(context) or _ends_lead(context) or _other_verb_agrees(context))


def _other_verb_agrees(context: Context) -> bool:
    """Whether a verb may follow that agrees with this word as a noun: not in "the union demands talks"."""
    following = FINITE & set(context.after())
    disagrees = context.first_of(("NN", "NNS")) == "NNS" and following == {"VBZ"}
    return other_verb_possible(context.at(context.index + 1) if disagrees else context)


def _listed(context: Context) -> bool:
    """Roads and bridge REPAIRS: the noun before is the second of two."""
    start = clause_start(context)
    return start > 1 and context.tags[start - 1] == "CC" and context.tags[start - 2] in NOUNS


def _ends_lead(context: Context) -> bool:
    """A comma follows and nothing has opened a clause of its own: "after months of TALKS,"."""
    start = clause_start(context)
    needs_verb = start > 0 and is_subordinator(context.words[start - 1].lower)
    return context.likely_after() == "," and not needs_verb


def verb_behind_insertion(context: Context) -> str | None:
    """The union, which represents the drivers, DEMANDS that ...: the subject still lacks its verb."""
    if context.before() != "," or {"NNS", "NN"}.isdisjoint(context.candidates) or not subject_waits(context):
        return None
    goes_on = context.likely_after() in OPENS_PHRASE | {"TO", "WRB"} or context.word_after() == "that"
    if not context.after() or not goes_on:
        return None
    subject = _tag_before_insertion(context)
    return context.first_of(("VBP",) if subject == "NNS" else ("VBZ",)) if subject else None


def _tag_before_insertion(context: Context) -> str:
    """The noun that ends the subject which opens the sentence; "" where the comma closes no insertion."""
    comma = next((place for place in range(context.index - 1) if context.tags[place] == ","), None)
    if (
        comma is None
        or context.tags[0] not in NOMINAL | {"DT", "PRP$"}
        or context.tags[comma - 1] not in NOUNS
    ):
        return ""
    opens = context.tags[comma + 1]
    return context.tags[comma - 1] if opens in {"DT", "PRP$", "WP", "WDT", "VBN", "VBG", "IN"} else ""
