"""Whether a statement denies, in other words, what one of another text says.

"A person is not walking in the open" denies "two girls stroll along the beach": all that is denied is said
by the words of the claim, or follows from them.  The sentences are compared as words, so that little is asked
of how they were parsed; of the clauses, what they tell and which of them denies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.conflict.facts import argument, contained
from checker.conflict.individuals import UNKNOWN
from checker.conflict.negation import not_opposite, other_modality, weak_claim
from checker.conflict.particulars import may_be_left_out, tells_of_one_event
from checker.conflict.reservations import once_more, over_by_then, said_in_parts
from checker.conflict.stated import Pair, Stated
from checker.conflict.tables import BELIEVING_VERBS
from checker.conflict.telling_parts import doing, telling_part
from checker.conflict.wording import tables
from checker.conflict.wording.covering import covers, is_covered
from checker.conflict.wording.exclusions import other_place
from checker.conflict.wording.units import Unit, content
from checker.model import Judgement, NounPhrase, Proposition
from checker.source import Span

Objection = Callable[[Pair], Judgement | None]


def gainsays(pair: Pair) -> Judgement:
    """Whether the first statement denies what the second one, of another text, says in other words."""
    if pair.setting != "across":
        return UNKNOWN
    for objection in OBJECTIONS:
        objected = objection(pair)
        if objected is not None:
            return objected
    found = _denied_and_claimed(pair)
    if found is None:
        return UNKNOWN
    asked, said = found
    return Judgement("yes", f'"{said.form}" is denied by "not {asked.form}"')


# -- what makes a comparison pointless, in the order in which it is asked ------------------------------


def denied_twice(pair: Pair) -> Judgement | None:
    """One negator in the one sentence and none in the other: all else is better left alone."""
    counts = [
        sum(unit.kind == "negator" for unit in side.wording.units) for side in (pair.first, pair.second)
    ]
    return None if counts == [1, 0] else Judgement("unknown", "not one of the two denies, and but once")


def of_some_only(pair: Pair) -> Judgement | None:
    """What is so of all, if something holds, or but nearly, is not simply so."""
    sides = [frozenset(unit.lemma for unit in side.wording.units) for side in (pair.first, pair.second)]
    limiting = (sides[0] ^ sides[1]) & tables.LIMITING
    return Judgement("unknown", f'only one says "{min(limiting)}"') if limiting else None


def picks_out(pair: Pair) -> Judgement | None:
    """ "It is not Ann who sings": somebody does."""
    opening = [unit.lemma for unit in pair.first.wording.units[:2]]
    return Judgement("unknown", "only who or what is denied") if opening == ["it", "be"] else None


def other_numbers(pair: Pair) -> Judgement | None:
    """A hundred did not, and ten did."""
    counted = [
        {unit.lemma for unit in side.wording.units if unit.kind in ("amount", "figure", "rank")}
        for side in (pair.first, pair.second)
    ]
    return None if counted[0] <= counted[1] else Judgement("unknown", "the numbers are not the same")


def elsewhere(pair: Pair) -> Judgement | None:
    """Not into the hall, but out of it."""
    sides = [{unit.lemma for unit in side.wording.units} for side in (pair.first, pair.second)]
    if sides[0] ^ sides[1] >= tables.ENTERING:
        return Judgement("unknown", "not into, but onto")
    for one in pair.first.wording.units:
        for other in pair.second.wording.units:
            if one.kind == other.kind == "function" and other_place(one, other, pair.knowledge):
                return Judgement("unknown", f"not {one.form}, but {other.form}")
    return None


def changed_places(pair: Pair) -> Judgement | None:
    """That the dog did not bite the man does not deny that the man bit the dog."""
    denied_by, denied_to = _participants(pair.first)
    claimed_by, claimed_to = _participants(pair.second)
    straight = _one_covered(denied_by, claimed_by, pair) or _one_covered(denied_to, claimed_to, pair)
    crossed = _one_covered(denied_by, claimed_to, pair) and _one_covered(denied_to, claimed_by, pair)
    return Judgement("no", "the two have changed places") if crossed and not straight else None


def done_to_another(pair: Pair) -> Judgement | None:
    """Who cuts the tape on a box need not cut the box."""
    denied_to, claimed_to = (_participants(side)[1] for side in (pair.first, pair.second))
    both = denied_to and claimed_to
    another = both and not any(is_covered(one, claimed_to, pair.knowledge) for one in denied_to)
    return Judgement("unknown", "each is done to something else") if another else None


def _participants(stated: Stated) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Who does it and what it is done to, each by the heads of its phrases."""
    clause = doing(stated.proposition.clause)
    by, to = (_heads(stated, argument(clause, role)) for role in ("subject", "object"))
    return by, to


def _heads(stated: Stated, phrase: NounPhrase | None) -> tuple[Unit, ...]:
    if phrase is None:
        return ()
    members = (phrase, contained(phrase), *phrase.conjuncts)
    return tuple(unit for one in members if one is not None for unit in _within(stated, one.span)[-1:])


def _one_covered(asked: Sequence[Unit], given: Sequence[Unit], pair: Pair) -> bool:
    return any(covers(one, other, pair.knowledge) for one in asked for other in given)


OBJECTIONS: tuple[Objection, ...] = (
    not_opposite,
    other_modality,
    weak_claim,
    once_more,
    over_by_then,
    denied_twice,
    of_some_only,
    picks_out,
    other_numbers,
    elsewhere,
    changed_places,
    done_to_another,
    said_in_parts,
)


# -- what is denied, and where it is claimed -----------------------------------------------------------

_LEAST_DENIED = 2  # words of content: "it did not" denies nothing in particular; "there is no door" does


def _denied_and_claimed(pair: Pair) -> tuple[Unit, Unit] | None:
    """The word that tells what is denied, and the one that claims it; None where more is denied."""
    told = _telling(pair.first)
    if told is None:
        return None
    claimed = _claimed(told, pair)
    said = [unit for unit in pair.second.wording.units if unit.kind != "negator"]
    denied = _content(_within(pair.first, pair.first.proposition.clause.span))
    least = 1 if pair.first.proposition.clause.existential else _LEAST_DENIED
    if claimed is None or sum(unit.lemma not in tables.STANDING_FOR_ANY for unit in denied) < least:
        return None
    left = [unit for unit in denied if unit is not told and not is_covered(unit, said, pair.knowledge)]
    if not left or (tells_of_one_event(pair) and may_be_left_out(left, denied, pair)):
        return told, claimed
    return None


def _telling(stated: Stated) -> Unit | None:
    """The word by which a clause tells what happens; of a fragment its first participle."""
    clause = stated.proposition.clause
    if clause.verb is None:
        doing = (unit for unit in _within(stated, clause.span) if unit.tag in ("VBG", "VBN"))
        return next(doing, None)
    place = telling_part(clause)
    words = content(_within(stated, place)) if place is not None else ()
    if not words:  # "is not outside"
        words = tuple(unit for unit in _within(stated, clause.span) if unit.lemma in tables.WHEREABOUTS)
    return words[-1] if words and words[-1].kind != "name" else None


def _claimed(told: Unit, pair: Pair) -> Unit | None:
    """A word of the claim that says what happens: none may say it where nothing is claimed."""
    denial, claim = pair.first, pair.second
    saying = _saying(told, claim.wording.units, pair)
    if not all(_is_claimed_there(unit.span, pair) for unit in saying):
        return None
    if len(_saying(told, denial.wording.units, pair)) > 1:
        return None  # the denial's own sentence says it of something else
    telling = _telling(claim)
    inside = (unit for unit in saying if claim.proposition.clause.span.covers(unit.span))
    return next((unit for unit in inside if unit == telling or not _is_named_only(told, unit)), None)


def _saying(told: Unit, units: Sequence[Unit], pair: Pair) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if _is_content(unit) and covers(told, unit, pair.knowledge))


def _is_named_only(told: Unit, unit: Unit) -> bool:
    """ "Their use has been stopped" does not say that they are used; who is on a beach is outside."""
    if told.lemma in tables.OUTSIDE:
        return False
    return unit.tag.startswith("NN") and not told.tag.startswith("NN")


def _is_claimed_there(place: Span, pair: Pair) -> bool:
    """Whether the smallest clause around a place is claimed, under the modality of the denial."""
    stated = pair.second
    around = [one for one in stated.text.analysis.propositions if one.clause.span.covers(place)]
    if not around:
        return True
    smallest = min(around, key=_length)
    asserted = smallest.standing == "asserted" or smallest.clause.kind == "relative"
    believed = smallest.attribution is not None and smallest.attribution.verb in BELIEVING_VERBS
    return (
        asserted
        and not believed
        and smallest.polarity == "affirmed"
        and smallest.modality == pair.first.proposition.modality
    )


def _length(proposition: Proposition) -> int:
    return proposition.clause.span.end - proposition.clause.span.start


def _within(stated: Stated, place: Span) -> tuple[Unit, ...]:
    return tuple(unit for unit in stated.wording.units if place.covers(unit.span))


def _content(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if _is_content(unit))


def _is_content(unit: Unit) -> bool:
    if unit.lemma in tables.ANYBODY:
        return True
    return unit.kind not in ("function", "negator") and unit.lemma not in tables.POLARITY_ITEMS
