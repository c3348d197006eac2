"""What a sentence says of each member of its subject: "both the miller and the guard slept".

"Neither the miller nor the guard slept" denies it of both, "everyone but the guard slept" of the guard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.conflict.wording import tables
from checker.conflict.wording.corrections import negated
from checker.conflict.wording.units import Unit

_JOINING = frozenset({"IN", "TO", "CC"})  # a member that holds one of them may be of several phrases

Units = tuple[Unit, ...]


def of_both(units: Units) -> Iterator[Units]:
    """ "Both Ann and Ben slept": each did; what both of two do not do one of them may do."""
    subject, told = _subject_and_told(units)
    if subject and subject[0].lemma == "both":
        if any(unit.kind == "negator" for unit in told):
            return
        subject = subject[1:]
    for member in _members(subject, "and"):
        yield (*member, *told)


def of_neither(units: Units) -> Iterator[Units]:
    """ "Neither Ann nor Ben slept": each did not, and it is not so that Ann or Ben did."""
    subject, told = _subject_and_told(units)
    members = _members(subject[1:], "nor") if subject and subject[0].lemma == "neither" else ()
    for member in members:
        yield negated((*member, *told), subject[0])
    if members:
        joint = replace(subject[len(members[0]) + 1], kind="function", lemma="or", form="or", tag="CC")
        yield negated((*members[0], joint, *members[1], *told), subject[0])


def of_the_excepted(units: Units) -> Iterator[Units]:
    """ "Everyone but Ann slept": Ann did not, so not everyone did; "nobody but Ann slept": Ann did."""
    subject, told = _subject_and_told(units)
    at = next((at for at, unit in enumerate(subject) if unit.lemma in tables.EXCEPTING), 0)
    member = subject[at + 1 :]
    if not at or not _is_named(member):
        return
    if subject[0].lemma in tables.ALL_OF_THEM:
        yield negated((*member, *told), subject[at])
        yield negated((*subject[:at], *told), subject[at])
    elif subject[0].lemma in tables.NONE_OF_THEM:
        yield (*member, *told)


def _subject_and_told(units: Units) -> tuple[Units, Units]:
    verb = next((at for at, unit in enumerate(units) if unit.tag in tables.FINITE_TAGS), 0)
    return units[:verb], units[verb:]


def _members(subject: Units, joint: str) -> tuple[Units, ...]:
    """The two that a word joins, where each is a noun with what stands before it."""
    joints = [at for at, unit in enumerate(subject) if unit.lemma == joint]
    if len(joints) != 1:
        return ()
    members = subject[: joints[0]], subject[joints[0] + 1 :]
    return members if all(map(_is_named, members)) else ()


def _is_named(member: Sequence[Unit]) -> bool:
    """ "The old miller"."""
    if not member or not member[-1].tag.startswith(("NN", "PRP")):
        return False
    return not any(unit.tag in _JOINING or unit.tag.startswith("VB") for unit in member)
