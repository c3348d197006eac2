"""`load`: the passes in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.errors import Mistake, RuleError
from checker.ruleset import compiling, references, verifying
from checker.ruleset.declared import FileDecl
from checker.ruleset.files import load_files
from checker.ruleset.rules import Ruleset
from checker.ruleset.verifying import Draft
from checker.source import Source, Span

CHECKS: tuple[Callable[[Draft], Iterator[Mistake]], ...] = (
    verifying.names_are_well_formed,
    verifying.ids_are_unique,
    verifying.classes_are_unique,
    verifying.assertion_is_reserved,
    verifying.examples_show_both_outcomes,
    verifying.examples_name_roles,
    verifying.pairs_are_known,
    references.conditions_refer_to_what_exists,
    references.both_statements_are_compared,
    references.messages_refer_to_what_exists,
)


def load(paths: Sequence[str | Path]) -> Ruleset:
    """The rules under the paths and all that they use, proved and compiled.

    A path is a rule file, a folder of them, or a shipped pack's name; `default` is all of these.

    Raises RuleError with all mistakes at once, in the order of files and places; a set without any
    rule is one of them.
    """
    loaded = load_files(paths)
    draft, mistakes = _draft(loaded.files)
    found = [
        *loaded.mistakes,
        *(mistake for file in loaded.files for mistake in file.mistakes),
        *mistakes,
        *(mistake for check in CHECKS for mistake in check(draft)),
    ]
    if not found and not (draft.statements or draft.conflicts):
        found.append(_no_rules(paths))
    if found:
        raise RuleError(_in_order(found, [file.source for file in loaded.files]))
    return _ruleset(draft)


def _draft(files: tuple[FileDecl, ...]) -> tuple[Draft, tuple[Mistake, ...]]:
    words = compiling.words_of(files)
    statements = [compiling.compile_statement(decl, words) for file in files for decl in file.statements]
    conflicts = [compiling.compile_condition(decl) for file in files for decl in file.conflicts]
    mistakes = tuple(mistake for _, found in (*statements, *conflicts) for mistake in found)
    return Draft(files, tuple(rule for rule, _ in statements), tuple(rule for rule, _ in conflicts)), mistakes


def _ruleset(draft: Draft) -> Ruleset:
    return Ruleset(
        draft.statements,
        tuple(compiling.conflict_rule(compiled) for compiled in draft.conflicts),
        compiling.words_of(draft.files),
        compiling.join_lexicons(draft.files),
    )


def _in_order(mistakes: list[Mistake], sources: list[Source]) -> tuple[Mistake, ...]:
    """By file in the order of loading, then by place; without file first.  None is told twice."""
    order = {source.name: number for number, source in enumerate(sources, start=1)}
    unique = {
        (mistake.source.name, mistake.span, mistake.code, mistake.message): mistake
        for mistake in reversed(mistakes)
    }
    return tuple(
        sorted(
            unique.values(),
            key=lambda mistake: (order.get(mistake.source.name, 0), mistake.span, mistake.code),
        )
    )


def _no_rules(paths: Sequence[str | Path]) -> Mistake:
    name = ", ".join(str(path) for path in paths)
    help = "a rule file has a section `statements` or `conflicts`"
    return Mistake("no-rules", "holds no rule", Source(name, ""), Span(0, 0), help)
