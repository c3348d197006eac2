"""Pass 4: declarations -> rules: patterns compiled, conditions and messages parsed.

A part that does not compile is reported and left out; the rest is compiled all the same, so that
all mistakes come at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from checker.errors import Mistake
from checker.model import Severity
from checker.pattern import Pattern, compile_pattern
from checker.ruleset.condition import Condition
from checker.ruleset.declared import ConflictDecl, ExampleDecl, FileDecl, ListDecl, StatementDecl
from checker.ruleset.mending import read_on
from checker.ruleset.message import parse_message
from checker.ruleset.names import SEVERITIES
from checker.ruleset.quoting import place_in
from checker.ruleset.rules import (
    SCOPES,
    CompiledPattern,
    ConflictExample,
    ConflictRule,
    Lexicon,
    Place,
    Scope,
    StatementExample,
    StatementRule,
)
from checker.ruleset.tree import Text
from checker.ruleset.when import Placing, parse_condition
from checker.source import Source, Span

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CompiledConflict:
    """A conflict rule as far as it compiled: None where its condition does not parse."""

    decl: ConflictDecl
    condition: Condition | None


def words_of(files: Iterable[FileDecl]) -> Words:
    """The word classes of all files: a class's name -> its members."""
    return {decl.name.value: _values(decl.members) for file in files for decl in file.words}


def compile_statement(decl: StatementDecl, words: Words) -> tuple[StatementRule, tuple[Mistake, ...]]:
    """A statement rule, and the mistakes of those of its patterns that do not compile."""
    patterns, mistakes = _patterns(decl.source, decl.patterns, words)
    nots, more = _patterns(decl.source, decl.nots, words)
    rule = StatementRule(
        decl.id.value,
        decl.kind.value,
        decl.doc.value,
        patterns,
        nots,
        tuple(_statement_example(decl.source, example) for example in decl.examples),
        Place(decl.source, decl.span),
    )
    return rule, (*mistakes, *more)


def compile_condition(decl: ConflictDecl) -> tuple[CompiledConflict, tuple[Mistake, ...]]:
    """A conflict rule with its condition, and what is wrong with how the condition is written."""
    if not decl.when.value:
        return CompiledConflict(decl, None), ()
    condition, mistakes = read_on("bad-condition", decl.source, decl.when, parse_condition)
    return CompiledConflict(decl, condition), mistakes


def conflict_rule(compiled: CompiledConflict) -> ConflictRule:
    """The rule of a proved declaration.

    Raises ValueError where the declaration has not been proved: its condition is missing.
    """
    decl = compiled.decl
    if compiled.condition is None:
        raise ValueError(decl.id.value)
    return ConflictRule(
        decl.id.value,
        decl.doc.value,
        _severity(decl.severity),
        tuple((alias.value, _values(kinds)) for alias, kinds in decl.between),
        compiled.condition,
        parse_message(decl.message.value, placing(decl.source, decl.message)),
        tuple(_conflict_example(decl.source, example) for example in decl.examples),
        Place(decl.source, decl.span),
        _scope(decl.scope),
        decl.suppressible,
    )


def join_lexicons(files: Iterable[FileDecl]) -> Lexicon:
    """The lexicon sections of all files as one; lists of the same name join."""
    sections = tuple(file.lexicon for file in files)
    return Lexicon(
        antonyms=_pairs(pair for part in sections for pair in part.antonyms),
        synonyms=tuple(_values(group) for part in sections for group in part.synonyms),
        events=tuple(_values(group) for part in sections for group in part.events),
        exclusive=_joined(decl for part in sections for decl in part.exclusive),
        alternatives=_joined(decl for part in sections for decl in part.alternatives),
        kinds_of=_joined(decl for part in sections for decl in part.kinds_of),
        parties=_joined(decl for part in sections for decl in part.parties),
    )


def placing(source: Source, text: Text) -> Callable[[int, int], Span]:
    """From offsets in a text's value to places in its file."""
    return lambda start, end: place_in(text, source, start, end)


def _patterns(
    source: Source, texts: Iterable[Text], words: Words
) -> tuple[tuple[CompiledPattern, ...], tuple[Mistake, ...]]:
    results = [_pattern(source, text, words) for text in texts if text.value.strip()]
    patterns = tuple(pattern for pattern, _ in results)
    return patterns, tuple(mistake for _, mistakes in results for mistake in mistakes)


def _pattern(source: Source, text: Text, words: Words) -> tuple[CompiledPattern, tuple[Mistake, ...]]:
    """The pattern, without any form where it does not compile."""

    def compiled(value: str, _: Placing) -> tuple[Pattern, ...]:
        return compile_pattern(value, words)

    forms, mistakes = read_on("bad-pattern", source, text, compiled)
    return CompiledPattern(text.value, forms or (), Place(source, text.span)), mistakes


def _statement_example(source: Source, example: ExampleDecl) -> StatementExample:
    return StatementExample(
        "match" if example.outcome.value == "match" else "no_match",
        example.text.value,
        tuple((role.value, words.value) for role, words in example.others),
        example.todo,
        Place(source, example.text.span),
    )


def _conflict_example(source: Source, example: ExampleDecl) -> ConflictExample:
    others = {key.value: value for key, value in example.others}
    return ConflictExample(
        "conflict" if example.outcome.value == "conflict" else "consistent",
        example.text.value,
        others["reference"].value if "reference" in others else None,
        others["beside"].value if "beside" in others else None,
        others["earlier"].value if "earlier" in others else None,
        _severity(others["severity"]) if "severity" in others else None,
        example.todo,
        Place(source, example.text.span),
    )


def _severity(text: Text) -> Severity:
    """The severity of that name; a name that is none is reported elsewhere."""
    return next((severity for severity in SEVERITIES if severity == text.value), "note")


def _scope(text: Text) -> Scope:
    """The scope of that name; where there is none, a rule compares within a document."""
    return next((scope for scope in SCOPES if scope == text.value), "within")


def _joined(decls: Iterable[ListDecl]) -> Words:
    joined: dict[str, tuple[str, ...]] = {}
    for decl in decls:
        known = joined.get(decl.name.value, ())
        new = (value for value in _values(decl.members) if value not in known)
        joined[decl.name.value] = (*known, *dict.fromkeys(new))
    return joined


def _pairs(groups: Iterable[tuple[Text, ...]]) -> tuple[tuple[str, str], ...]:
    """Groups of two; any other length is reported elsewhere."""
    return tuple((group[0].value, group[1].value) for group in groups if len(group) == 2)


def _values(texts: Iterable[Text]) -> tuple[str, ...]:
    return tuple(text.value for text in texts)
