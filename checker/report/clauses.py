"""A clause as indented lines."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Adjective, Argument, Clause, NounPhrase, VerbGroup


def clause_lines(clause: Clause, text: str, depth: int = 0) -> Iterator[str]:
    """The clause's verb, then a line for each of its parts; clauses inside it further in."""
    indent = "  " * depth
    doubt = " (repaired)" if clause.confidence == "low" else ""
    yield f"{indent}{clause.kind}: {_verb(clause.verb)}{_marks(clause)}{doubt}"
    for argument in clause.arguments:
        yield from _argument(argument, text, depth + 1)
    for adverb in clause.adverbs:
        yield f"{indent}  adverb {adverb.lemma}"
    for time in clause.times:
        yield f"{indent}  time {' '.join(time.span.of(text).split())}"


def _verb(verb: VerbGroup | None) -> str:
    if verb is None:
        return "no verb"
    forms: list[str] = [verb.form] if verb.tense == "none" else [verb.tense]
    forms += [name for name in ("perfect", "progressive", "passive") if getattr(verb, name)]
    modal = f"{verb.modal} " if verb.modal else ""
    negation = f"{verb.negation} " if verb.negation else ""
    return f"{modal}{negation}{verb.lemma} ({', '.join(forms)})"


def _marks(clause: Clause) -> str:
    names = [name for name in ("existential", "question", "quoted") if getattr(clause, name)]
    return f" [{', '.join(names)}]" if names else ""


def _argument(argument: Argument, text: str, depth: int) -> Iterator[str]:
    marker = " ".join(word for word in (argument.focus, argument.marker) if word)
    name = f"{argument.role} {marker}".rstrip()
    match argument.value:
        case Clause():
            yield f"{'  ' * depth}{name}"
            yield from clause_lines(argument.value, text, depth + 1)
        case NounPhrase():
            yield f"{'  ' * depth}{name} = {' '.join(argument.value.full.of(text).split())}"
        case Adjective():
            yield f"{'  ' * depth}{name} = {argument.value.lemma}"
