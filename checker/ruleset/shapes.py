"""What shapes a part of a rule file may have, as values: the words in which the schema is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.ruleset.names import Form

Example = str | list["Example"] | dict[str, "Example"]
"""What an author might write under a key: texts, lists and tables of them."""


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text, not empty; where ``choices`` are given, one of them.

    ``form`` and ``reserved`` say which names may stand there; proving names is a later pass, which
    knows better what to advise.
    """

    what: str = "a text"
    choices: tuple[str, ...] = ()
    form: Form | None = None
    reserved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of at least ``least`` and at most ``most`` members of one shape."""

    member: Shape
    what: str
    least: int = 1
    most: int | None = None
    in_a_row: bool = False  # written [a, b] rather than a member a line


@dataclass(frozen=True, slots=True)
class NamesShape:
    """A table whose keys are names of the author's own, of the form ``form`` where that matters.

    ``doc``: what stands under each, for authors; "" where the table's own doc says enough.
    """

    value: Shape
    what: str
    count: int | None = None
    form: Form | None = None
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A known key: what stands under it, what it is for, what an author might write there."""

    shape: Shape
    doc: str
    example: Example | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A table with known keys.  ``others``: what further keys are, where such may stand."""

    what: str
    required: Mapping[str, Key] = field(hash=False)
    optional: Mapping[str, Key] = field(hash=False)
    one_of: tuple[str, ...] = ()  # exactly one of these optional keys must stand there
    others: NamesShape | None = None

    @property
    def keys(self) -> Mapping[str, Key]:
        """All known keys, the required ones first."""
        return {**self.required, **self.optional}


@dataclass(frozen=True, slots=True)
class OneOrMoreShape:
    """A text, or a list of such texts."""

    member: TextShape
    what: str


Shape = TextShape | ListShape | NamesShape | RecordShape | OneOrMoreShape
