"""One pattern tried on one proposition of a text: does it state what the rule looks for?

Beside what the unifier asks, a clause must state something at all, hold the words that the pattern
wants as written, and speak of the holder where the pattern does; then no ``not`` pattern of the rule
may match it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from checker.extract.attachment import markers
from checker.extract.index import Entry
from checker.extract.mismatch import Mismatch
from checker.extract.mismatches import mismatches
from checker.extract.places import place_of
from checker.extract.speakers import speaks_of_another
from checker.extract.trial import Bindings
from checker.extract.unify import unify
from checker.model import Analysis, Proposition, Standing
from checker.pattern import Pattern
from checker.ruleset import CompiledPattern, StatementRule
from checker.text.masking.seen import seen

_CONDITIONAL = frozenset(
    {"if", "unless", "until", "once", "when", "whenever", "provided", "provided that", "as long as"}
    | {"on condition that", "in case", "before", "after", "without", "only if", "even if", "providing"}
)
_WORDS: Mapping[Standing, str] = MappingProxyType(
    {
        "questioned": "asked",
        "embedded": "wanted or left open",
        "conditional": "said under a condition that the pattern does not name",
    }
)


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that matches, and the rule's ``not`` pattern that takes the clause out, if any."""

    entry: Entry
    bindings: Bindings = field(hash=False)
    excluded_by: CompiledPattern | None


def matches(proposition: Proposition, entries: Iterable[Entry], analysis: Analysis) -> Iterator[Match]:
    """Of each rule the first of its patterns that matches."""
    settled: set[str] = set()
    for entry in entries:
        if entry.rule.id in settled:
            continue
        bindings = _attempt(entry.pattern, proposition, analysis)
        if not isinstance(bindings, Mismatch):
            settled.add(entry.rule.id)
            yield Match(entry, bindings, _excluding(entry.rule, proposition, bindings, analysis))


def stopping(pattern: Pattern, proposition: Proposition, analysis: Analysis) -> tuple[Mismatch, ...]:
    """All that stops a pattern from taking a proposition for a statement; empty where nothing does."""
    apart = (
        *_no_statement(pattern, proposition),
        *mismatches(pattern, proposition, analysis.referents),
        *_missing_words(pattern, proposition, analysis),
    )
    if apart:
        return apart
    outcome = _attempt(pattern, proposition, analysis)
    return (outcome,) if isinstance(outcome, Mismatch) else ()


def _attempt(pattern: Pattern, proposition: Proposition, analysis: Analysis) -> Bindings | Mismatch:
    """The bindings, or the first reason why the pattern does not take the proposition for a statement."""
    for mismatch in _no_statement(pattern, proposition):
        return mismatch
    bindings = unify(pattern, proposition, {}, analysis.referents)
    if isinstance(bindings, Mismatch):
        return bindings
    for mismatch in _missing_words(pattern, proposition, analysis):
        return mismatch
    another = speaks_of_another(pattern.clause, proposition, bindings, analysis)
    return bindings if another is None else Mismatch("speaker", "subject", found=another.head)


def _no_statement(pattern: Pattern, proposition: Proposition) -> Iterator[Mismatch]:
    """What is asked or wanted states nothing; what depends on a condition does so only with it."""
    standing = proposition.standing
    named = standing == "conditional" and _names_condition(pattern)
    if standing != "asserted" and not named:
        yield Mismatch("standing", "clause", "asserted", _WORDS[standing])


def _names_condition(pattern: Pattern) -> bool:
    """Whether a condition stands in the pattern, wherever the grammar hangs it."""
    return not markers(pattern.clause).isdisjoint(_CONDITIONAL)


def _excluding(
    rule: StatementRule, proposition: Proposition, bindings: Bindings, analysis: Analysis
) -> CompiledPattern | None:
    """The first of the rule's `not` patterns that matches the clause, the shared holes being bound."""
    for written in rule.nots:
        for pattern in written.forms:
            shared = {name: bindings[name] for name in pattern.variables if name in bindings}
            outcome = unify(pattern, proposition, shared, analysis.referents)
            if not isinstance(outcome, Mismatch) and not any(_missing_words(pattern, proposition, analysis)):
                return written
    return None


def _missing_words(pattern: Pattern, proposition: Proposition, analysis: Analysis) -> Iterator[Mismatch]:
    """The words that the pattern wants as written and that do not stand in the clause.

    Lower case in the pattern leaves the case open, since a sentence may begin with the word.
    """
    if not pattern.exact:
        return
    text = seen(place_of(proposition, analysis).of(analysis.source.text))
    for word in pattern.exact:
        if not _holds(text, word):
            yield Mismatch("missing", f'exact word "{word}"')


def _holds(text: str, word: str) -> bool:
    words = [part.strip(".,;:!?\"'“”‘’()") for part in text.split()]
    return word in words or word in [part.lower() for part in words]
