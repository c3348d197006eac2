"""Whether two events are one: what happens, who does it and to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.conflict import tables
from checker.conflict.comparison import UNKNOWN, Comparison, either_entails, joined, referents_of
from checker.conflict.events import Event, Thing, event
from checker.conflict.knowledge import Knowledge, same_root, same_word
from checker.conflict.stated import Filler
from checker.model import Judgement, NounPhrase


def same_root_and_parts(comparison: Comparison, one: Event, filler: Filler) -> Judgement | None:
    """Whether an event is the one that a value names: one root, and those who take part meet."""
    if filler.value is None:
        return None
    other = event(filler.value, referents_of(filler))
    reason = same_root(comparison.knowledge, one.root, other.root) if one.root and other.root else None
    if reason is None:
        return Judgement("no", _apart_by_root(one, other))
    if one.negated != other.negated:
        return Judgement("no", "one of them is denied")
    return participants(comparison, one, other, reason)


def _apart_by_root(one: Event, other: Event) -> str:
    return f"{one.root} is not {other.root}" if one.root and other.root else ""


def _named(things: tuple[Thing, ...]) -> str:
    """Those who take part as the text has them."""
    words = (min(found.lemmas) if found.phrase is None else found.phrase.text for found in things)
    return " and ".join(" ".join(one.split()) for one in words)


def participants(comparison: Comparison, one: Event, other: Event, reason: str) -> Judgement:
    """Those affected must meet where both name them; whoever acts must not be another."""
    one, other = _ergative(_known_only(one), other), _ergative(_known_only(other), one)
    if _apart(comparison, one.agents, other.agents):
        return Judgement("no", f"done by {_named(one.agents)}, and by {_named(other.agents)}")
    if _elsewhere(comparison, one, other):
        return Judgement("no", "done elsewhere")
    affected = _meeting(comparison, one.patients, other.patients)
    if one.patients and other.patients and affected is None:
        return Judgement("no", f"done to {_named(one.patients)}, and to {_named(other.patients)}")
    shared = affected if affected is not None else _meeting(comparison, one.things, other.things)
    if shared is None and not (one.patients or other.patients):
        shared = _crossing(comparison, one, other)
    if shared is not None:
        return Judgement("yes", joined(reason, shared))
    if one.root in tables.LIGHT_VERBS or other.root in tables.LIGHT_VERBS:
        return Judgement("unknown", "neither says what is done")
    return _bare(comparison, one, other, reason)


def _crossing(comparison: Comparison, one: Event, other: Event) -> str | None:
    """ "Talks with the owners" are talks of the owners with somebody."""
    there = _meeting(comparison, one.open, other.agents)
    return there if there is not None else _meeting(comparison, one.agents, other.open)


def _known_only(named: Event) -> Event:
    """Without pronouns of whom nothing is known: they may be anybody."""
    patients = tuple(part for part in named.patients if part.key or not part.lemmas <= tables.PRONOUNS)
    return replace(named, patients=patients)


def _ergative(one: Event, other: Event) -> Event:
    """ "the army withdraws" beside "withdraw the army": who moves is also what is moved."""
    moves = one.agents and not one.patients and other.patients
    return replace(one, agents=(), patients=one.agents) if moves else one


def _bare(comparison: Comparison, one: Event, other: Event, reason: str) -> Judgement:
    """At least one side names nothing that the event is done to."""
    if one.patients or other.patients:
        sides = (one, comparison.one), (other, comparison.other)
        by_noun = any(not side.things and (side.definite or _is_refused(at)) for side, at in sides)
        return Judgement("yes", reason) if by_noun else UNKNOWN
    agents = _meeting(comparison, one.agents, other.agents)
    if agents is not None:
        return Judgement("yes", joined(reason, agents))
    return UNKNOWN if one.things and other.things else Judgement("yes", reason)


def _is_refused(filler: Filler) -> bool:
    """ "A vote is unnecessary" refuses any vote, whatever it would be on; who denies theft stole nothing."""
    bare = isinstance(filler.value, NounPhrase)
    return bare and filler.stated.statement.kind in {"refusal", "denial"}


def _meeting(comparison: Comparison, ones: tuple[Thing, ...], others: tuple[Thing, ...]) -> str | None:
    """Why some thing of the one event is one of the other; "" where the words are the same."""
    reasons = (things_meet(comparison.knowledge, one, other) for one in ones for other in others)
    return next((reason for reason in reasons if reason is not None), None)


def things_meet(knowledge: Knowledge, one: Thing, other: Thing) -> str | None:
    """Why two things may be one: the same key, the same party, or heads of which one entails the other."""
    keys = [{found.key, found.party} - {""} for found in (one, other)]
    if keys[0] & keys[1]:
        return ""
    if _told_apart(keys[0]) and _told_apart(keys[1]):
        return None
    if _other_sort(knowledge, one.phrase, other.phrase) or _other_number(one.phrase, other.phrase):
        return None
    for first in sorted(one.lemmas - tables.PRONOUNS):
        for second in sorted(other.lemmas - tables.PRONOUNS):
            reason = either_entails(knowledge, first, second)
            if reason is not None:
                return reason
    return None


def _other_sort(knowledge: Knowledge, one: NounPhrase | None, other: NounPhrase | None) -> bool:
    """ "The monthly fee" and "the joining fee": definite, and each with a word that tells it apart."""
    if one is None or other is None or not one.kind == other.kind == "common" or one.head != other.head:
        return False
    if one.determiner != "the" or other.determiner != "the":
        return False
    words = [{word.lower() for word in phrase.modifiers} - tables.LOOSE_MODIFIERS for phrase in (one, other)]
    alike = any(same_word(knowledge, first, second) is not None for first in words[0] for second in words[1])
    return bool(words[0] and words[1]) and not alike


def _other_number(one: NounPhrase | None, other: NounPhrase | None) -> bool:
    """ "The roof of number 4" and "the roof of number 6", "release 2.4" and "release 3"."""
    if one is None or other is None:
        return False
    numbers = [frozenset(_numbers(phrase)) for phrase in (one, other)]
    return bool(numbers[0] and numbers[1]) and numbers[0].isdisjoint(numbers[1])


def _numbers(phrase: NounPhrase) -> Iterator[str]:
    """The numbers that tell which one is meant; how many there are is another matter."""
    yield from (word for word in phrase.modifiers if word[:1].isdigit())
    for item in phrase.complements:
        if isinstance(item.value, NounPhrase):
            yield from (word for word in item.value.text.split() if word[:1].isdigit())


def _elsewhere(comparison: Comparison, one: Event, other: Event) -> bool:
    """Whether both say where, or under what, and name different places: "on the stairs", "in the hall"."""
    for markers in tables.SETTINGS:
        places = [tuple(found for at, found in side.settings if at in markers) for side in (one, other)]
        if all(places) and _meeting(comparison, *places) is None:
            return True
    return False


def _told_apart(keys: set[str]) -> bool:
    """Whether these keys name somebody; a description may be of anybody."""
    return any(key.startswith(("party:", "person:", "name:")) and "@" not in key for key in keys)


def _apart(comparison: Comparison, ones: tuple[Thing, ...], others: tuple[Thing, ...]) -> bool:
    """Whether both sides name who acts, and they are known to be different."""
    if not ones or not others:
        return False
    return all(_are_different(comparison.knowledge, one, other) for one in ones for other in others)


def _are_different(knowledge: Knowledge, one: Thing, other: Thing) -> bool:
    if things_meet(knowledge, one, other) is not None:
        return False
    pronouns = tables.PRONOUNS
    return not ((one.lemmas & pronouns and not one.key) or (other.lemmas & pronouns and not other.key))
