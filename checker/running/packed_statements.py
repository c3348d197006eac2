"""Statements as bytes."""

from __future__ import annotations

from checker import model
from checker.packing import Packing
from checker.source import Span

CLAUSES: tuple[type, ...] = (
    Span,
    model.Quantity,
    model.Time,
    model.Adverb,
    model.Adjective,
    model.NounPhrase,
    model.VerbGroup,
    model.Argument,
    model.Clause,
)
"""What clauses are made of."""

CLASSES: tuple[type, ...] = (
    *CLAUSES,
    model.Attribution,
    model.Proposition,
    model.Capture,
    model.Holder,
    model.Statement,
)
"""What statements are made of."""

STATEMENTS = Packing(CLASSES)
