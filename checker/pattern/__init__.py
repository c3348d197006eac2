"""Patterns are sentences: a pattern's text -> clauses with holes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.pattern.anchors import features
    from checker.pattern.compile import compile_pattern
    from checker.pattern.error import PatternError
    from checker.pattern.modality import ALIKE
    from checker.pattern.notation import FILLERS, Atom
    from checker.pattern.pattern import Pattern
    from checker.pattern.reading import NEGATING, modality_of, polarity_of, verb_modality
    from checker.pattern.sampling import sentences
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "anchors": "features",
            "compile": "compile_pattern",
            "error": "PatternError",
            "modality": "ALIKE",
            "notation": "FILLERS Atom",
            "pattern": "Pattern",
            "reading": "NEGATING modality_of polarity_of verb_modality",
            "sampling": "sentences",
        },
    )

__all__ = [
    "ALIKE",
    "FILLERS",
    "NEGATING",
    "Atom",
    "Pattern",
    "PatternError",
    "compile_pattern",
    "features",
    "modality_of",
    "polarity_of",
    "sentences",
    "verb_modality",
]
