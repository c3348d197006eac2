"""A clause as plain values for JSON, with the clauses inside it."""

from __future__ import annotations

from dataclasses import asdict

from checker.model import Argument, Clause, VerbGroup
from checker.report.records import Record, span_record


def clause_record(clause: Clause, text: str) -> Record:
    """The clause's verb, its parts in order, and what marks it."""
    return {
        "kind": clause.kind,
        "span": span_record(clause.span),
        "verb": None if clause.verb is None else _verb(clause.verb),
        "arguments": [_argument(argument, text) for argument in clause.arguments],
        "adverbs": [adverb.lemma for adverb in clause.adverbs],
        "times": [time.span.of(text) for time in clause.times],
        "marks": [name for name in ("existential", "question", "quoted") if getattr(clause, name)],
        "confidence": clause.confidence,
    }


def _verb(verb: VerbGroup) -> Record:
    fields = asdict(verb)
    del fields["variable"]  # of patterns alone
    return fields


def _argument(argument: Argument, text: str) -> Record:
    record: Record = {
        "role": argument.role,
        "marker": argument.marker,
        "focus": argument.focus,
        "span": span_record(argument.span),
        "text": argument.span.of(text),
    }
    if isinstance(argument.value, Clause):
        record["clause"] = clause_record(argument.value, text)
    return record
