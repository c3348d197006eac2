"""The relations that a condition may use: their names, what they compare and what they mean.

This table is the contract between the rules, which are verified against it, and the room that
implements each relation.  Every relation takes two arguments of one sort and answers yes, no or
unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

ArgumentSort = Literal["statement", "role"]


@dataclass(frozen=True, slots=True)
class Signature:
    """A relation as rules see it."""

    name: str
    arguments: tuple[ArgumentSort, ArgumentSort]
    doc: str


def _of_statements(name: str, doc: str) -> Signature:
    return Signature(name, ("statement", "statement"), doc)


def _of_roles(name: str, doc: str) -> Signature:
    return Signature(name, ("role", "role"), doc)


RELATIONS = MappingProxyType(
    {
        signature.name: signature
        for signature in (
            _of_statements("negates", "The first says that something is not so which the second says is so."),
            _of_statements("opposed", "The two say opposite things of the same matter: rise and fall."),
            _of_statements("same_holder", "Both are statements of the same holder."),
            _of_statements("about_same_matter", "Both speak of the same event or thing."),
            _of_statements("answers", "The first's word for what it answers may mean the second."),
            _of_statements(
                "says_otherwise", "Both use the same words, but for some that exclude each other."
            ),
            _of_statements(
                "same_terms", "What limits the one, by a time, a condition, an adjective, limits both."
            ),
            _of_statements("denies", "The first denies what the second says, or points to it and denies it."),
            _of_statements("same_day", "Both came out on one day: in one document, or in two of one date."),
            _of_statements(
                "gainsays", "The first denies, in other words, what the second one, of another text, says."
            ),
            _of_roles("same_event", "Both name the same event, as a clause or as a noun."),
            _of_roles("same_thing", "Both name the same thing."),
            _of_roles("same_party", "Both name the same party, under any of its names."),
            _of_roles("same_words", "Both are said in the same words, but for articles and endings."),
            _of_roles("exclusive", "Both are different values of a class of which a thing has one."),
            _of_roles("differs", "Both give a quantity of one unit, and the quantities cannot be equal."),
            _of_roles("before", "The first lies before the second in time."),
            _of_roles("after", "The first lies after the second in time."),
            _of_roles("same_time", "Both name the same time."),
        )
    }
)
