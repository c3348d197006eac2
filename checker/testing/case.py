"""The examples in rules as cases, chosen by their words, and their texts, each read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.english import analyse
from checker.errors import CheckerError
from checker.model import Analysis
from checker.ruleset import ConflictExample, ConflictRule, Ruleset, StatementExample, StatementRule
from checker.source import Source
from checker.text.reading import Document

EXAMPLE = "example"
"""The name of an example's text as a document."""

Rule = StatementRule | ConflictRule
Example = StatementExample | ConflictExample
Readings = Mapping[str, Analysis]
"""The texts of examples, as read."""


@dataclass(frozen=True, slots=True)
class Case:
    """One example with the rule that it belongs to."""

    rule: Rule
    example: Example


class NothingChosen(CheckerError):  # noqa: N818 - what went wrong, in the CLI's words
    """Words that no rule's id and no example holds."""

    def __init__(self, words: str) -> None:
        super().__init__(f"no rule's id and no example holds `{words}`: nothing was run")
        self.help = "`check list RULES` shows the rules"


def cases(ruleset: Ruleset) -> Iterator[Case]:
    """Every example with its rule: those of statement rules first."""
    for rule in rules(ruleset):
        yield from (Case(rule, example) for example in rule.examples)


def rules(ruleset: Ruleset) -> tuple[Rule, ...]:
    """All rules: those of statements first."""
    return (*ruleset.statements, *ruleset.conflicts)


def choose(found: Iterable[Case], words: str) -> tuple[Case, ...]:
    """The cases whose rule's id, or whose text, holds the words, in either case of letters.

    Without words these are all of them.  Raises NothingChosen where there are words, and no case
    holds them.
    """
    chosen = tuple(case for case in found if is_named(case.rule, words) or _holds(case.example.text, words))
    if words and not chosen:
        raise NothingChosen(words)
    return chosen


def is_named(rule: Rule, words: str) -> bool:
    """Whether the rule's id holds the words."""
    return _holds(rule.id, words)


def read(found: Iterable[Case], ruleset: Ruleset) -> Readings:
    """The texts of the cases as read: each once, however often it stands there."""
    texts = dict.fromkeys(text for case in found for text in _texts(case.example))
    return {text: analyse(Source(EXAMPLE, text), ruleset.parties) for text in texts}


def _texts(example: Example) -> Iterator[str]:
    yield example.text
    if isinstance(example, ConflictExample):
        others = (example.reference, example.beside, example.earlier)
        yield from (other for other in others if other is not None)


def _holds(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()


def documents(found: Iterable[Case]) -> Iterator[Document]:
    """The texts of examples as documents, named by where they stand and what they are to show."""
    for case in found:
        place = case.example.place
        line = place.source.location(place.span.start).line
        name = f"{place.source.name}:{line} ({case.example.outcome})"
        reference = case.example.reference if isinstance(case.example, ConflictExample) else None
        against = None if reference is None else Source(f"{name} reference", reference)
        yield Document(name, place.source.name, Source(name, case.example.text), against)
