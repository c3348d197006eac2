"""`load`: the passes in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import Mistake, RuleError
from checker.ruleset import compiling, matching, references, verifying
from checker.ruleset.declared import FileDecl
from checker.ruleset.declaring import load_files
from checker.ruleset.rules import Ruleset
from checker.ruleset.verifying import Draft
from checker.source import Source, Span

CHECKS: tuple[Callable[[Draft], Iterator[Mistake]], ...] = (
    verifying.names_are_well_formed,
    verifying.ids_are_unique,
    verifying.classes_are_unique,
    verifying.classes_hold_base_forms,
    verifying.assertion_is_reserved,
    verifying.examples_show_both_outcomes,
    verifying.examples_name_roles,
    verifying.pairs_are_known,
    references.conditions_refer_to_what_exists,
    references.both_statements_are_compared,
    references.messages_refer_to_what_exists,
    matching.exceptions_can_apply,
    matching.holes_are_used,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The rules as far as they compile, and everything that is wrong with them.

    ``mistakes`` stand in the order of files and places.  Where one of them is an error, patterns and
    conflict rules may be missing from the ruleset, and it is good for no more than a closer look.
    """

    ruleset: Ruleset
    mistakes: tuple[Mistake, ...]
    sources: tuple[Source, ...]  # the rule files, in the order of loading

    @property
    def loaded(self) -> Ruleset:
        """The rules, with what is doubtful in them.  Raises RuleError where they may not be run."""
        if not self.sound:
            raise RuleError(self.mistakes)
        return replace(self.ruleset, warnings=self.mistakes, sources=self.sources)

    @property
    def sound(self) -> bool:
        """Whether the rules may be run."""
        return all(mistake.severity != "error" for mistake in self.mistakes)


def load(paths: Sequence[str | Path]) -> Ruleset:
    """The rules under the paths and all that they use, proved and compiled.

    A path is a rule file, a folder of them, or a shipped pack's name; `default` is all of these.

    Raises RuleError with all mistakes at once, in the order of files and places; a set without any
    rule is one of them.
    """
    return prepare(paths).loaded


def prepare(paths: Sequence[str | Path]) -> Prepared:
    """The rules under the paths and all that they use, with their mistakes, whatever they are."""
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
    sources = tuple(file.source for file in loaded.files)
    return Prepared(_ruleset(draft), in_order(found, sources), sources)


def _draft(files: tuple[FileDecl, ...]) -> tuple[Draft, tuple[Mistake, ...]]:
    words = compiling.words_of(files)
    statements = [compiling.compile_statement(decl, words) for file in files for decl in file.statements]
    conflicts = [compiling.compile_condition(decl) for file in files for decl in file.conflicts]
    mistakes = tuple(mistake for _, found in (*statements, *conflicts) for mistake in found)
    return Draft(files, tuple(rule for rule, _ in statements), tuple(rule for rule, _ in conflicts)), mistakes


def _ruleset(draft: Draft) -> Ruleset:
    """The rules that compiled; a conflict rule without a condition is none."""
    conflicts = (compiled for compiled in draft.conflicts if compiled.condition is not None)
    return Ruleset(
        draft.statements,
        tuple(compiling.conflict_rule(compiled) for compiled in conflicts),
        compiling.words_of(draft.files),
        compiling.join_lexicons(draft.files),
        uses=tuple(tuple(use.value for use in file.uses) for file in draft.files),
    )


def in_order(mistakes: Iterable[Mistake], sources: Sequence[Source]) -> tuple[Mistake, ...]:
    """By file in the order of loading, then by place; without file first.  None is told twice."""
    order = {source.name: number for number, source in enumerate(sources, start=1)}
    unique = {
        (mistake.source.name, mistake.span, mistake.code, mistake.message): mistake
        for mistake in reversed(tuple(mistakes))
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
