"""Pass 5: what is wrong with rules that are well written but do not fit together.

One small check per question, each from the compiled rules to its mistakes; ``CHECKS`` is their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.errors import Mistake
from checker.ruleset.compiling import CompiledConflict
from checker.ruleset.declared import ConflictDecl, ExampleDecl, FileDecl, StatementDecl
from checker.ruleset.names import ALIAS, CLASS, RULE, as_rule_name, suggestion
from checker.ruleset.roles import Roles, roles_of_kinds, roles_of_rule
from checker.ruleset.rules import ASSERTION, StatementRule
from checker.ruleset.tree import Text
from checker.source import Source

_OUTCOMES = {
    StatementDecl: (("match", "a sentence that it recognises"), ("no_match", "one that it leaves alone")),
    ConflictDecl: (("conflict", "a text in conflict"), ("consistent", "one that is not")),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is loaded, compiled but not yet proved."""

    files: tuple[FileDecl, ...]
    statements: tuple[StatementRule, ...]
    conflicts: tuple[CompiledConflict, ...]

    def statement_decls(self) -> tuple[StatementDecl, ...]:
        """The statement rules as written, in the order of ``statements``."""
        return tuple(decl for file in self.files for decl in file.statements)

    def conflict_decls(self) -> tuple[ConflictDecl, ...]:
        """The conflict rules as written."""
        return tuple(decl for file in self.files for decl in file.conflicts)

    def rule_decls(self) -> tuple[StatementDecl | ConflictDecl, ...]:
        """All rules as written."""
        statements, conflicts = self.statement_decls(), self.conflict_decls()
        return (*statements, *conflicts)


def names_are_well_formed(draft: Draft) -> Iterator[Mistake]:
    """Ids and kinds are lower-case words joined by hyphens, word classes are one word."""
    for decl in draft.rule_decls():
        for name in _own_names(decl):
            if name.value and not RULE.fits(name.value):
                message = f"`{name.value}` is no name for a rule or kind"
                help = f"write `{as_rule_name(name.value)}`"
                yield Mistake("bad-name", message, decl.source, name.span, help)
    for words in (words for file in draft.files for words in file.words):
        if not CLASS.fits(words.name.value):
            message = f"`{words.name.value}` is no name for a word class"
            help = f"a pattern refers to it as <name>, with {CLASS.words} for a name"
            yield Mistake("bad-name", message, words.source, words.name.span, help)


def ids_are_unique(draft: Draft) -> Iterator[Mistake]:
    """No id is used twice, whatever the kind of rule."""
    ids = ((decl.source, decl.id) for decl in draft.rule_decls() if decl.id.value)
    return _repeated("repeated-id", "the id", ids)


def classes_are_unique(draft: Draft) -> Iterator[Mistake]:
    """No word class is declared twice."""
    names = ((decl.source, decl.name) for file in draft.files for decl in file.words)
    return _repeated("repeated-class", "the word class", names)


def assertion_is_reserved(draft: Draft) -> Iterator[Mistake]:
    """The kind `assertion` comes from the engine, and so does its rule id."""
    for decl in draft.rule_decls():
        for name in _own_names(decl):
            if name.value == ASSERTION:
                message = "`assertion` comes from the engine: every statement of fact is one"
                yield Mistake("reserved-kind", message, decl.source, name.span, "choose another name")


def examples_show_both_outcomes(draft: Draft) -> Iterator[Mistake]:
    """Every rule shows what it finds and what it leaves alone."""
    for decl in draft.rule_decls():
        shown = {example.outcome.value for example in decl.examples}
        for outcome, what in _OUTCOMES[type(decl)]:
            if shown and outcome not in shown:
                message = f"the rule `{decl.id.value}` has no example of the outcome `{outcome}`"
                yield Mistake(
                    "missing-example", message, decl.source, decl.span, f"add `- {outcome}:` with {what}"
                )


def examples_name_roles(draft: Draft) -> Iterator[Mistake]:
    """An example of a match names only roles that a pattern of its rule binds."""
    for decl, rule in zip(draft.statement_decls(), draft.statements, strict=True):
        roles = roles_of_rule(rule)
        for example in decl.examples if roles.complete else ():
            yield from _unknown_example_roles(decl, example, roles)


def pairs_are_known(draft: Draft) -> Iterator[Mistake]:
    """`between` names kinds, or ids of statement rules, under well-formed aliases."""
    known = {*roles_of_kinds(draft.statements)}
    for decl in draft.conflict_decls():
        for alias, kinds in decl.between:
            if not ALIAS.fits(alias.value):
                message = f"`{alias.value}` is no alias"
                help = f"aliases are made of {ALIAS.words}"
                yield Mistake("bad-name", message, decl.source, alias.span, help)
            for kind in kinds:
                if kind.value and kind.value not in known:
                    message = f"there is no kind and no statement rule `{kind.value}`"
                    help = suggestion(kind.value, known)
                    yield Mistake("unknown-kind", message, decl.source, kind.span, help)


def _unknown_example_roles(decl: StatementDecl, example: ExampleDecl, roles: Roles) -> Iterator[Mistake]:
    for role, _ in example.others:
        if example.outcome.value == "no_match":
            message = "where nothing matches, no role catches anything"
            yield Mistake("unknown-role", message, decl.source, role.span, f"remove `{role.value}`")
        elif role.value not in roles.possible:
            message = f"no pattern of `{decl.id.value}` binds `${role.value}`"
            yield Mistake(
                "unknown-role", message, decl.source, role.span, suggestion(role.value, roles.possible)
            )


def _repeated(code: str, what: str, names: Iterable[tuple[Source, Text]]) -> Iterator[Mistake]:
    first: dict[str, tuple[Source, Text]] = {}
    for source, name in names:
        if name.value in first:
            file, earlier = first[name.value]
            place = f"{file.name}:{file.location(earlier.span.start).line}"
            yield Mistake(code, f"{what} `{name.value}` is used twice; first in {place}", source, name.span)
        else:
            first[name.value] = (source, name)


def _own_names(decl: StatementDecl | ConflictDecl) -> tuple[Text, ...]:
    if isinstance(decl, StatementDecl) and decl.kind is not decl.id:
        return (decl.id, decl.kind)
    return (decl.id,)
