"""Patterns are sentences: a pattern's text -> clauses with holes."""

from checker.pattern.anchors import features
from checker.pattern.compile import compile_pattern
from checker.pattern.error import PatternError
from checker.pattern.modality import ALIKE
from checker.pattern.pattern import Pattern

__all__ = ["ALIKE", "Pattern", "PatternError", "compile_pattern", "features"]
