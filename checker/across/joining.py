"""The join: which statements of different documents are worth comparing, by their keys alone."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

MOST_PARTNERS = 100
"""With how many others of one name a statement is compared; the closest in words, then those before it."""

_COMMON = 500  # a word of so many statements of one name tells none of them apart


@dataclass(frozen=True, slots=True)
class Posting:
    """One statement under one of its names."""

    name: int
    document: int
    statement: int
    day: int
    words: frozenset[int]
    wording: int
    reference: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Meeting:
    """Two statements worth comparing, those of the later document first."""

    document: int
    other_document: int
    statement: int
    other_statement: int


@dataclass(frozen=True, slots=True)
class Joined:
    """The meetings under one name, and at least how many pairs were left out there."""

    meetings: tuple[Meeting, ...]
    left_out: int = 0


Fit = Callable[[Posting, Posting], bool]
"""Whether two statements may be compared at all, whatever they say."""


def of_two_documents(one: Posting, other: Posting) -> bool:
    """Any two documents of a collection, but not two references, and not one sentence in both."""
    told_twice = one.document == other.document or one.wording == other.wording
    return not told_twice and not (one.reference and other.reference)


def of_one_day(one: Posting, other: Posting) -> bool:
    """As ``of_two_documents``, where documents of two days cannot be in conflict, though references can."""
    return (one.day == other.day or one.reference or other.reference) and of_two_documents(one, other)


def with_a_reference(one: Posting, other: Posting) -> bool:
    """A document and a reference, but not two documents."""
    return one.reference != other.reference and one.wording != other.wording


def meetings(postings: Iterable[Posting], fit: Fit) -> Iterator[Joined]:
    """The meetings under each name.

    ``postings`` come sorted by name, so that those of one name are together; nothing else is held in
    memory.
    """
    for _, group in groupby(postings, key=lambda one: one.name):
        yield _met(group, fit)


def _met(group: Iterable[Posting], fit: Fit) -> Joined:
    """Those that share half of the words of the one with fewer; of a word only the last places are held."""
    places: defaultdict[int, deque[Posting]] = defaultdict(lambda: deque(maxlen=_COMMON))
    found: list[Meeting] = []
    left_out = 0
    for one in group:
        met = [places[word] for word in one.words]
        left_out += sum(len(others) == _COMMON for others in met)
        shared = Counter(other for others in met for other in others if fit(one, other))
        partners = [(count, other) for other, count in shared.items() if count >= _least(one, other)]
        partners.sort(key=lambda pair: (-pair[0], -pair[1].document, -pair[1].statement))
        left_out += max(0, len(partners) - MOST_PARTNERS)
        found += (_meeting(one, other) for _, other in partners[:MOST_PARTNERS])
        for others in met:
            others.append(one)
    return Joined(tuple(found), left_out)


def _least(one: Posting, other: Posting) -> int:
    """How many words the two must share: half of those of the shorter one."""
    return max(1, (min(len(one.words), len(other.words)) + 1) // 2)


def _meeting(one: Posting, other: Posting) -> Meeting:
    later, earlier = (one, other) if _order(one) > _order(other) else (other, one)
    return Meeting(later.document, earlier.document, later.statement, earlier.statement)


def _order(one: Posting) -> tuple[object, ...]:
    """Whatever stands in a reference comes before what is checked against it."""
    return (not one.reference, one.day, one.document)
