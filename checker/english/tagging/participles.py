"""The rule for -ed forms, past or participle: "the club rejected the bid", "the bid rejected by the club"."""

from __future__ import annotations

from checker.english.lexicon_valency import object_control_verbs
from checker.english.tagging.clause_ahead import finite_follows, has_phrase_next
from checker.english.tagging.clause_before import (
    clause_start,
    has_finite,
    outer_subject_waits,
    preposition_before,
    saying_before,
    subject_waits,
)
from checker.english.tagging.context import BE, DO, FINITE, HAVE, NOMINAL, NOUNS, Context, Rule, first_answer
from checker.english.tagging.word_lists import word_list

__all__ = ["past_or_participle"]

_NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})
_OPENING_SUBJECTS = frozenset({"that", "what", "whatever", "how", "why", "whether"})
_MEASURES = frozenset({"%", "percent", "per cent", "percentage", "point", "points"})
_RELATIVE = frozenset({"that", "which", "whom"})


def past_or_participle(context: Context) -> str | None:
    """-ed forms: "the club rejected the bid", "the bid rejected by the club failed", "rejected bids"."""
    if not {"VBD", "VBN"} <= set(context.candidates):
        return None
    return first_answer(_READINGS, context) or "VBN"


def _auxiliary(context: Context) -> str | None:
    """They HAD a plan: an auxiliary that none stands before is finite."""
    return "VBD" if context.word.lower in HAVE | BE | DO else None


def _with_agent(context: Context) -> str | None:
    """The bid REJECTED (yesterday) by the club."""
    distance = 2 if context.likely_after() == "RB" else 1
    by = context.word_after(distance) == "by"
    return "VBN" if by and not _is_measure(context, distance + 1) else None


def _is_measure(context: Context, distance: int) -> bool:
    """Expanded by 2 PER CENT, voted by NINE TO two; but "led by two men"."""
    if context.likely_after(distance) != "CD":
        return False
    sum_of_money = context.word_after(distance)[:1] in {"$", "£", "€"}
    counted = context.likely_after(distance + 1) in NOUNS | {"JJ", "CD"}
    return sum_of_money or context.word_after(distance + 1) in _MEASURES or not counted


def _in_insertion(context: Context) -> str | None:
    """The firm, FOUNDED in 1990, rejects ...: a comma closes the insertion right before a finite verb."""
    start = clause_start(context)
    relative = start > 1 and context.tags[start - 1] in {"WP", "WDT"}  # "who died in Hull AGED 94, was"
    if start == 0 or context.tags[start - 1 - relative] not in {",", "-"}:
        return None
    if relative and not has_finite(context):
        return None  # "whose members WALKED out, called"
    places = range(context.index + 1, len(context.words) - 1)
    if has_phrase_next(context):
        mark = next((place for place in places if context.words[place].tags[0] in {",", "-"}), None)
        return "VBN" if mark is not None and _closes_surely(context, mark) else None
    return "VBN" if any(_closes_insertion(context, place) for place in places) else None


def _closes_insertion(context: Context, place: int) -> bool:
    following = context.words[place + 1].tags
    finite = not FINITE.isdisjoint(following[:2]) and "NNP" not in following
    return context.words[place].tags[0] in {",", "-"} and finite


def _closes_surely(context: Context, place: int) -> bool:
    """The firm, RENAMED Fleet, has ...: what follows can be nothing but the main verb."""
    following = context.words[place + 1]
    finite = following.tags[0] in {"MD", "VBZ"} or following.lower in HAVE | BE
    return finite and "NNS" not in following.tags and _closes_insertion(context, place)


def _behind_with(context: Context) -> str | None:
    """He slept with the door LOCKED; but "a letter with the figure HUNG there"."""
    place = preposition_before(context)
    while place > 0 and context.words[place].lower == "of":  # "with the price of oil FIXED"
        place = preposition_before(context.at(place))
    governed = place >= 0 and context.words[place].lower == "with"
    return "VBN" if governed and not _lacks_verb(context) else None


def _lacks_verb(context: Context) -> bool:
    """A letter with the figure HUNG there: the clause began with its subject and has no other verb."""
    start = clause_start(context)
    joined = start > 0 and context.tags[start - 1] == "CC" and (start == 1 or context.tags[start - 2] != ",")
    opens = start < context.index and context.tags[start] in NOMINAL | {"DT", "PRP$"}
    return opens and not joined and not has_finite(context) and not finite_follows(context)


def _in_object_relative(context: Context) -> str | None:
    """The deal (that) the union SIGNED: a phrase right behind a noun, and no verb yet."""
    place = context.place_before(frozenset({"NN", "NNS", "NNP", "JJ"}))
    if place < 1 or place == context.index - 1:
        return None
    opening = context.at(place)
    if opening.word.lower in _RELATIVE:
        return "VBD" if opening.before() in {"NN", "NNS"} else None
    without_that = context.tags[place] in {"DT", "PRP$"} and opening.before() in {"NN", "NNS"}
    with_that = opening.word_before() in _RELATIVE and opening.before(2) in {"NN", "NNS"}
    return "VBD" if without_that or with_that else None


def _in_phrase(context: Context) -> str | None:
    """An already CROWDED field: behind a determiner with its adverb."""
    behind = context.before() in {"RB", "RBR", "JJR"} and context.before(2) in {"DT", "PRP$"}
    return "VBN" if behind and context.likely_after() in NOUNS | {"JJ"} else None


def _in_clause_as_subject(context: Context) -> str | None:
    """What HAPPENED next is unclear, that he LIED is clear: the verb ahead is the sentence's."""
    opens = clause_start(context) == 1 and context.words[0].lower in _OPENING_SUBJECTS
    return "VBD" if opens and context.tags[0] in {"WP", "WRB", "IN"} and not has_finite(context) else None


def _opening(context: Context) -> str | None:
    """DAMAGED in the storm, the pier ...: behind a mark, unless a subject before an insertion waits."""
    tag, _ = context.governor()
    if tag in {",", "-"} and subject_waits(context):
        return None
    return "VBN" if tag in {"", ",", ";", ":", "-", ".", "("} else None


def _joined(context: Context) -> str | None:
    """He met the owners and AGREED: like the first conjunct."""
    if context.governor()[0] != "CC":
        return None
    finite_or_participle = {"VBD", "VBN", "VBZ", "VBP"}
    before = reversed(context.tags[: context.index - 1])
    first = next((tag for tag in before if tag in finite_or_participle), "")
    ordered = context.likely_after() == "TO" and context.word.readings[0].lemma in object_control_verbs()
    object_next = has_phrase_next(context) and not ordered
    finite = first in FINITE or (first == "VBN" and object_next)
    return "VBD" if finite else "VBN"


def _governed(context: Context) -> str | None:
    """Behind a preposition or a verb: "of proposed cuts", "wants it settled"."""
    tag, word = context.governor()
    if tag not in {"IN", "VB", "VBD", "VBZ", "VBP"} or word in word_list("subordinators"):
        return None
    sole_verb = tag == "VB" and not has_finite(context) and has_phrase_next(context)
    return "VBD" if sole_verb or outer_subject_waits(context) else "VBN"


def _behind_subordinator(context: Context) -> str | None:
    """As AGREED, if ASKED; but "before signed the deal" would need a subject."""
    tag, word = context.governor()
    if tag != "IN":
        return None
    return "VBN" if not has_phrase_next(context) or word in {"as", "than", "if", "when"} else "VBD"


def _behind_finite(context: Context) -> str | None:
    """The club has a plan DRAWN up: the clause has its verb, and no other may have begun."""
    complete = has_finite(context) and not saying_before(context) and not outer_subject_waits(context)
    complete = complete or _begins_with_verb(context)
    return "VBN" if complete else None


def _begins_with_verb(context: Context) -> bool:
    """And is using a method BASED on ...: behind "and" the clause began with a verb of its own."""
    start = clause_start(context)
    joined = 0 < start < context.index - 1 and context.tags[start - 1] == "CC"
    return joined and context.tags[start] in {"VB", "VBG"} and not has_phrase_next(context)


def _behind_name(context: Context) -> str | None:
    """Lee DISMISSED suggestions he would go: behind a name a participle brings no bare noun."""
    behind = context.governor()[0] == "NNP" and context.likely_after() in {"NN", "NNS", "JJ"}
    return "VBD" if behind else None


def _finite(context: Context) -> str | None:
    """The club REJECTED the bid: nothing else can be the verb."""
    sole = has_phrase_next(context) or not finite_follows(context)
    return "VBD" if sole or _main_clause_waits(context) else None


def _main_clause_waits(context: Context) -> bool:
    """When the mayor ARRIVED in town he began to talk: the verb that follows has a subject of its own."""
    opens = context.words[0].lower in word_list("subordinators")
    if not opens or any(tag in FINITE for tag in context.tags[: context.index]):
        return False
    later = context.words[context.index + 1 :]
    pronoun = next((place for place, word in enumerate(later) if word.lower in _NOMINATIVE), None)
    if pronoun is None or pronoun + 1 >= len(later):
        return False
    return later[pronoun + 1].tags[0] in FINITE and "," not in {word.lower for word in later[:pronoun]}


#: In order; what none of them answers is a participle.
_READINGS: tuple[Rule, ...] = (
    _auxiliary,
    _with_agent,
    _in_insertion,
    _behind_with,
    _in_object_relative,
    _in_phrase,
    _in_clause_as_subject,
    _opening,
    _joined,
    _governed,
    _behind_subordinator,
    _behind_finite,
    _behind_name,
    _finite,
)
