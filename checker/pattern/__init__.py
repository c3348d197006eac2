"""Patterns are sentences: a pattern's text -> clauses with holes."""

from checker.pattern.anchors import features
from checker.pattern.compile import compile_pattern
from checker.pattern.error import PatternError
from checker.pattern.modality import ALIKE
from checker.pattern.notation import FILLERS
from checker.pattern.pattern import Pattern
from checker.pattern.reading import NEGATING, modality_of, polarity_of, verb_modality
from checker.pattern.sampling import sentences

__all__ = [
    "ALIKE",
    "FILLERS",
    "NEGATING",
    "Pattern",
    "PatternError",
    "compile_pattern",
    "features",
    "modality_of",
    "polarity_of",
    "sentences",
    "verb_modality",
]
