"""A pattern's tree, expanded into plain sequences: one for each way through its alternatives.

Alternatives are expanded before any grammar sees them, since a word may change its part of
speech from one to the next: ``(insists on | demands)``.
"""

from __future__ import annotations

from itertools import product

from checker.pattern.error import PatternError
from checker.pattern.notation import Atom, Choice, Sequence

LIMIT = 64  # sentences one pattern may stand for


def expand(sequence: Sequence) -> tuple[tuple[Atom, ...], ...]:
    """Every plain sequence that the tree stands for, in order, each once.

    Raises PatternError where there are more than ``LIMIT``.
    """
    if _count(sequence) > LIMIT:
        culprit = next(item for item in sequence.items if isinstance(item, Choice))
        raise PatternError(
            f"the pattern stands for {_count(sequence)} sentences; {LIMIT} is the most",
            culprit.span.start,
            culprit.span.end - culprit.span.start,
            "use a class of words, or split the pattern",
        )
    return tuple(dict.fromkeys(_ways(sequence)))


def _count(item: Sequence | Choice | Atom) -> int:
    match item:
        case Atom():
            return 1
        case Choice(alternatives):
            return sum(map(_count, alternatives))
        case Sequence(items):
            count = 1
            for part in items:
                count *= _count(part)
            return count


def _ways(item: Sequence | Choice | Atom) -> tuple[tuple[Atom, ...], ...]:
    match item:
        case Atom():
            return ((item,),)
        case Choice(alternatives):
            return tuple(way for alternative in alternatives for way in _ways(alternative))
        case Sequence(items):
            return tuple(sum(parts, ()) for parts in product(*map(_ways, items)))
