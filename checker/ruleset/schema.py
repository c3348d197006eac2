"""The shape of a rule file: which keys it may hold, and what stands under each.

The shapes are data, so that the check, the messages and a published schema cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text, not empty; where ``choices`` are given, one of them."""

    what: str = "a text"
    choices: tuple[str, ...] = ()


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
    """A table whose keys are names of the author's own."""

    value: Shape
    what: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A table with known keys.  ``other``: the shape of any further key, where such may stand."""

    what: str
    required: Mapping[str, Shape] = field(hash=False)
    optional: Mapping[str, Shape] = field(hash=False)
    one_of: tuple[str, ...] = ()  # exactly one of these optional keys must stand there
    other: Shape | None = None


@dataclass(frozen=True, slots=True)
class OneOrMoreShape:
    """A text, or a list of such texts."""

    member: TextShape
    what: str


Shape = TextShape | ListShape | NamesShape | RecordShape | OneOrMoreShape

_TEXT = TextShape()
_SEVERITY = TextShape("a severity", ("error", "warning", "note"))
_TODO = TextShape("true or false", ("true", "false"))
_WORDS = ListShape(_TEXT, "a list of words", in_a_row=True)


def _row(what: str, most: int | None = None) -> ListShape:
    """Two words or more in a row."""
    return ListShape(_TEXT, what, 2, most, in_a_row=True)


_PATTERNS = ListShape(TextShape("a pattern"), "a list of patterns")

STATEMENT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={"match": _TEXT, "no_match": _TEXT, "todo": _TODO},
    one_of=("match", "no_match"),
    other=TextShape("the words that the role catches"),
)
CONFLICT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={
        "conflict": _TEXT,
        "consistent": _TEXT,
        "reference": _TEXT,
        "severity": _SEVERITY,
        "todo": _TODO,
    },
    one_of=("conflict", "consistent"),
)
STATEMENT = RecordShape(
    "a statement rule",
    required={
        "id": TextShape("a name"),
        "doc": _TEXT,
        "patterns": _PATTERNS,
        "examples": ListShape(STATEMENT_EXAMPLE, "a list of examples"),
    },
    optional={"kind": TextShape("a name"), "not": _PATTERNS},
)
CONFLICT = RecordShape(
    "a conflict rule",
    required={
        "id": TextShape("a name"),
        "doc": _TEXT,
        "severity": _SEVERITY,
        "between": NamesShape(
            OneOrMoreShape(TextShape("a kind"), "a kind or a list of kinds"),
            "a table of two aliases",
            count=2,
        ),
        "when": TextShape("a condition"),
        "message": _TEXT,
        "examples": ListShape(CONFLICT_EXAMPLE, "a list of examples"),
    },
    optional={},
)
LEXICON = RecordShape(
    "the lexicon",
    required={},
    optional={
        "antonyms": ListShape(ListShape(_TEXT, "a pair of words", 2, 2, in_a_row=True), "a list of pairs"),
        "synonyms": ListShape(ListShape(_TEXT, "a list of words", 2, in_a_row=True), "a list of lists"),
        "events": ListShape(
            ListShape(_TEXT, "a list of names for one event", 2, in_a_row=True), "a list of lists"
        ),
        "exclusive": NamesShape(ListShape(_TEXT, "a list of values", 2, in_a_row=True), "a table of classes"),
        "alternatives": NamesShape(
            ListShape(_TEXT, "a list of values", 2, in_a_row=True), "a table of classes"
        ),
        "kinds_of": NamesShape(_WORDS, "a table of kinds"),
        "parties": NamesShape(_WORDS, "a table of parties"),
    },
)
FILE = RecordShape(
    "a rule file",
    required={},
    optional={
        "use": ListShape(TextShape("a pack's name or path"), "a list of packs"),
        "words": NamesShape(_WORDS, "a table of word classes"),
        "statements": ListShape(STATEMENT, "a list of statement rules"),
        "conflicts": ListShape(CONFLICT, "a list of conflict rules"),
        "lexicon": LEXICON,
    },
)

KEYS = frozenset(
    key
    for record in (FILE, STATEMENT, CONFLICT, LEXICON, STATEMENT_EXAMPLE, CONFLICT_EXAMPLE)
    for key in (*record.required, *record.optional)
)
"""All keys of the rule language."""
