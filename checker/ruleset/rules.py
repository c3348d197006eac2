"""The rules, verified and compiled: what the rooms above work with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from checker.errors import Mistake
from checker.model import Severity
from checker.ruleset.condition import Alias, Condition, RoleOf
from checker.source import Source, Span

if TYPE_CHECKING:  # `list` and reports look at rules without these
    from checker.pattern import Pattern

Scope = Literal["within", "across", "both"]
"""Whether a conflict rule compares statements of one document, of different documents, or both."""

SCOPES: tuple[Scope, ...] = ("within", "across", "both")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a rule file."""

    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern as written, and the sentences that its alternatives and options make of it."""

    text: str
    forms: tuple[Pattern, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class StatementExample:
    """A sentence that a statement rule must recognise, or must leave alone."""

    outcome: Literal["match", "no_match"]
    text: str
    roles: tuple[tuple[str, str], ...]  # role -> the words that it must catch
    todo: bool  # a known gap: reported, but no failure
    place: Place


@dataclass(frozen=True, slots=True)
class ConflictExample:
    """A text in which a conflict rule must find something, or nothing."""

    outcome: Literal["conflict", "consistent"]
    text: str
    reference: str | None  # a second text, against which the first is checked
    beside: str | None  # the text of another document that came out on the same day
    earlier: str | None  # the text of another document that came out the day before
    severity: Severity | None  # the severity that the finding must have, where it matters
    todo: bool
    place: Place


@dataclass(frozen=True, slots=True)
class StatementRule:
    """How to recognise statements of one kind.  Several rules may share a kind."""

    id: str
    kind: str
    doc: str
    patterns: tuple[CompiledPattern, ...]  # the first that matches a clause gives its statement
    nots: tuple[CompiledPattern, ...]  # none of these may match that clause
    examples: tuple[StatementExample, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Template:
    """A message with holes: its parts in order, plain text and references in turn."""

    text: str
    parts: tuple[str | Alias | RoleOf, ...]


@dataclass(frozen=True, slots=True)
class ConflictRule:
    """Which statements to pair, and when they cannot both hold.

    ``between`` holds two pairs of an alias and what it may stand for: kinds, ids of single
    statement rules, or ``assertion``.
    """

    id: str
    doc: str
    severity: Severity
    between: tuple[tuple[str, tuple[str, ...]], ...]
    when: Condition
    message: Template
    examples: tuple[ConflictExample, ...]
    place: Place
    scope: Scope = "within"
    suppressible: bool = True  # False: nothing may set its findings aside

    def holds(self, scope: Scope) -> bool:
        """Whether the rule compares statements ``within`` a document, or ``across`` documents."""
        return self.scope in (scope, "both")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a subject knows: joined from all loaded files, in the order of loading."""

    antonyms: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    events: tuple[tuple[str, ...], ...] = ()  # names and clauses for one event
    exclusive: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)  # one to a place
    kinds_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    parties: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All loaded rules, in the order of files and places."""

    statements: tuple[StatementRule, ...] = ()
    conflicts: tuple[ConflictRule, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    lexicon: Lexicon = Lexicon()
    warnings: tuple[Mistake, ...] = ()  # what is doubtful in the rules; they run all the same
    sources: tuple[Source, ...] = ()  # the rule files, in the order of loading
    uses: tuple[tuple[str, ...], ...] = ()  # for each of these what it names behind `use`

    @property
    def parties(self) -> Mapping[str, tuple[str, ...]]:
        """The parties that the rules declare: a party's name -> its other names."""
        return self.lexicon.parties
