"""What an attempt to match knows so far, and how it ends: with bindings, or with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.extract.mismatch import Mismatch
from checker.model import Adjective, Argument, Capture, Clause, NounPhrase, Referent
from checker.pattern import FILLERS
from checker.source import Span

Bindings = Mapping[str, Capture]
Value = NounPhrase | Adjective | Clause


@dataclass(frozen=True, slots=True)
class Trial:
    """An attempt under way: word classes, who is meant by whom, holes bound, arguments used."""

    words: Mapping[str, frozenset[str]] = field(hash=False)
    referents: Mapping[Span, Referent] = field(hash=False)
    bindings: Bindings = field(default_factory=dict, hash=False)
    used: tuple[Argument, ...] = ()

    def using(self, used: tuple[Argument, ...]) -> Trial:
        """The same trial with other arguments used up."""
        return Trial(self.words, self.referents, self.bindings, used)


Outcome = Trial | Mismatch


def bind(trial: Trial, name: str, value: Value, span: Span) -> Outcome:
    """The trial with a hole bound; a hole bound before must hold the same thing.

    Those that only fill a place, "$anything", may hold another thing each time.
    """
    if name in FILLERS:
        return trial
    before = trial.bindings.get(name)
    if before is None:
        bindings = {**trial.bindings, name: Capture(name, span, value)}
        return Trial(trial.words, trial.referents, bindings, trial.used)
    if same(before.value, value, trial.referents):
        return trial
    return Mismatch("twice", f"${name}", title(before.value), title(value))


def same(one: Value, other: Value, referents: Mapping[Span, Referent]) -> bool:
    """Whether two values are one thing, as one hole used twice asks: same words, or same referent."""
    match one, other:
        case NounPhrase(), NounPhrase():
            meant = [referents[phrase.span].key for phrase in (one, other) if phrase.span in referents]
            known = len(meant) == 2 and all(meant)
            return meant[0] == meant[1] if known else (one.head, one.name) == (other.head, other.name)
        case Adjective(), Adjective():
            return one.lemma == other.lemma
        case Clause(), Clause():
            return one.span == other.span or _signature(one) == _signature(other)
        case _:
            return False


def has_lemma(expected: str, found: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a lemma is the one wanted, or a member of the class wanted ("<refuse>")."""
    if expected.startswith("<"):
        return found in words.get(expected[1:-1], frozenset())
    return expected == found or expected.lower() == found.lower()


def title(value: Value) -> str:
    """The word that stands for a value in an explanation."""
    match value:
        case NounPhrase():
            return value.name or value.head
        case Adjective():
            return value.lemma
        case Clause(verb=None):
            return "(no verb)"
        case Clause(verb=verb):
            return verb.lemma if verb else ""


def _signature(clause: Clause) -> tuple[object, ...]:
    verb = clause.verb.lemma if clause.verb else ""
    return (verb, *((argument.role, argument.marker, title(argument.value)) for argument in clause.arguments))
