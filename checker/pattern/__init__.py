"""Patterns are sentences: a pattern's text -> clauses with holes."""

from checker.pattern.anchors import features
from checker.pattern.compile import compile_pattern
from checker.pattern.error import PatternError
from checker.pattern.modality import ALIKE, CLASSES
from checker.pattern.pattern import Pattern
from checker.pattern.reading import NEGATING, modality_of

__all__ = [
    "ALIKE",
    "CLASSES",
    "NEGATING",
    "Pattern",
    "PatternError",
    "compile_pattern",
    "features",
    "modality_of",
]
