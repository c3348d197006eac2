"""Pass 5: what is wrong with rules that are well written but do not fit together.

One small check per question, each from the compiled rules to its mistakes; ``CHECKS`` is their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.english.lexicon import readings
from checker.errors import Fix, Mistake
from checker.ruleset.compiling import CompiledConflict
from checker.ruleset.declared import ConflictDecl, ExampleDecl, FileDecl, StatementDecl
from checker.ruleset.fixing import inserted, written
from checker.ruleset.misnaming import misnamed
from checker.ruleset.names import ALIAS, ASSERTION, CLASS, RULE, as_rule_name
from checker.ruleset.roles import Roles, roles_of_kinds, roles_of_rule
from checker.ruleset.rules import StatementRule
from checker.ruleset.tree import Text
from checker.source import Source, Span

_OUTCOMES = {
    StatementDecl: (
        ("match", "a sentence that it recognises"),
        ("no_match", "a sentence that it leaves alone"),
    ),
    ConflictDecl: (("conflict", "a text in conflict"), ("consistent", "a text that is not in conflict")),
}
_EXAMPLES = {  # lines to fill in: what is to be found is a known gap until the author has written it
    "match": "- match: The union refuses to sign the deal.\n  todo: true",
    "no_match": "- no_match: The shops were open all day.",
    "conflict": "- conflict: The union refuses to sign. The union will sign.\n  todo: true",
    "consistent": "- consistent: The shops were open all day. The ferry was late.",
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
                help = f"a name is {RULE.words}"
                fix = Fix(name.span, as_rule_name(name.value))
                yield Mistake("bad-name", message, decl.source, name.span, help, fix)
    for words in (words for file in draft.files for words in file.words):
        if not CLASS.fits(words.name.value):
            message = f"`{words.name.value}` is no name for a word class"
            help = f"a pattern refers to it as <name>, with {CLASS.words} for a name"
            fix = Fix(words.name.span, as_rule_name(words.name.value))
            yield Mistake("bad-name", message, words.source, words.name.span, help, fix)


def ids_are_unique(draft: Draft) -> Iterator[Mistake]:
    """No id is used twice, whatever the kind of rule."""
    ids = ((decl.source, decl.id) for decl in draft.rule_decls() if decl.id.value)
    return _repeated("repeated-id", "the id", ids)


def classes_are_unique(draft: Draft) -> Iterator[Mistake]:
    """No word class is declared twice."""
    names = ((decl.source, decl.name) for file in draft.files for decl in file.words)
    return _repeated("repeated-class", "the word class", names)


def classes_hold_base_forms(draft: Draft) -> Iterator[Mistake]:
    """A class member is looked for by its base form: "refused" would never be found, "refuse" is."""
    for decl in (decl for file in draft.files for decl in file.words):
        for member in decl.members:
            base = _base_form(member.value)
            if base != member.value:
                message = f"`{member.value}` is a form of `{base}`, and would never match"
                help = "a class holds base forms; every inflected form is meant"
                fix = Fix(member.span, written(base))
                yield Mistake("not-a-base-form", message, decl.source, member.span, help, fix)


def _base_form(member: str) -> str:
    """The member with its verb or noun as dictionaries have it; as it stands where it may be that already."""
    head, _, tail = member.partition(" ")
    lemmas = [reading.lemma for reading in readings(head)]
    if head in lemmas or not lemmas:
        return member
    return f"{lemmas[0]} {tail}".rstrip()


def assertion_is_reserved(draft: Draft) -> Iterator[Mistake]:
    """The kind `assertion` comes from the engine, and so does its rule id."""
    for decl in draft.rule_decls():
        for name in _own_names(decl):
            if name.value == ASSERTION:
                message = "`assertion` comes from the engine: every statement of fact is one"
                fix = Fix(name.span, "claim")
                yield Mistake("reserved-kind", message, decl.source, name.span, "choose another name", fix)


def examples_show_both_outcomes(draft: Draft) -> Iterator[Mistake]:
    """Every rule shows what it finds and what it leaves alone."""
    for decl in draft.rule_decls():
        shown = {example.outcome.value for example in decl.examples}
        for outcome, what in _OUTCOMES[type(decl)]:
            if shown and outcome not in shown:
                message = f"the rule `{decl.id.value}` has no example of the outcome `{outcome}`"
                fix = inserted(decl.source, decl.examples[0].outcome.span.start, _EXAMPLES[outcome])
                help = f"add {what}, in words of your own"
                yield Mistake("missing-example", message, decl.source, decl.span, help, fix)


def examples_name_roles(draft: Draft) -> Iterator[Mistake]:
    """An example of a match names only roles that a pattern of its rule binds."""
    for decl, rule in zip(draft.statement_decls(), draft.statements, strict=True):
        roles = roles_of_rule(rule)
        for example in decl.examples if roles.complete else ():
            yield from _unknown_example_roles(decl, example, roles)


def pairs_are_known(draft: Draft) -> Iterator[Mistake]:
    """`between` names kinds, or ids of statement rules, under well-formed aliases."""
    known = tuple(roles_of_kinds(draft.statements))
    meant = {as_rule_name(kind) for kind in known}  # names that are badly formed are told where they stand
    for decl in draft.conflict_decls():
        for alias, kinds in decl.between:
            if not ALIAS.fits(alias.value):
                message = f"`{alias.value}` is no alias"
                help = f"aliases are made of {ALIAS.words}"
                fix = Fix(alias.span, as_alias(alias.value))
                yield Mistake("bad-name", message, decl.source, alias.span, help, fix)
            for kind in kinds:
                if kind.value and kind.value not in known and kind.value not in meant:
                    message = f"there is no kind and no statement rule `{kind.value}`"
                    yield misnamed("unknown-kind", message, decl.source, kind, known)


def _unknown_example_roles(decl: StatementDecl, example: ExampleDecl, roles: Roles) -> Iterator[Mistake]:
    for role, words in example.others:
        if example.outcome.value == "no_match":
            message = "where nothing matches, no role catches anything"
            fix = _without_line(decl.source, role.span, words.span)
            yield Mistake("unknown-role", message, decl.source, role.span, f"remove `{role.value}`", fix)
        elif role.value not in roles.possible:
            message = f"no pattern of `{decl.id.value}` binds `${role.value}`"
            yield misnamed("unknown-role", message, decl.source, role, tuple(roles.possible))


def _without_line(source: Source, key: Span, value: Span) -> Fix | None:
    """The fix that takes out an entry that has its lines to itself."""
    line = source.line_span(source.location(key.start).line)
    end = source.line_span(source.location(value.end).line).end
    alone = not source.text[line.start : key.start].strip() and not source.text[value.end : end].strip()
    return Fix(Span(line.start, min(end + 1, len(source.text))), "") if alone else None


def _repeated(code: str, what: str, names: Iterable[tuple[Source, Text]]) -> Iterator[Mistake]:
    first: dict[str, tuple[Source, Text]] = {}
    for source, name in names:
        if name.value in first:
            file, earlier = first[name.value]
            place = f"{file.name}:{file.location(earlier.span.start).line}"
            message = f"{what} `{name.value}` is used twice; first in {place}"
            fix = Fix(name.span, f"{name.value}-2")
            yield Mistake(code, message, source, name.span, "give this one another name", fix)
        else:
            first[name.value] = (source, name)


def _own_names(decl: StatementDecl | ConflictDecl) -> tuple[Text, ...]:
    if isinstance(decl, StatementDecl) and decl.kind is not decl.id:
        return (decl.id, decl.kind)
    return (decl.id,)


def as_alias(value: str) -> str:
    """The alias that is meant by a name with other signs in it."""
    return re.sub(r"[^a-z]+", "_", value.lower()).strip("_") or "one"
