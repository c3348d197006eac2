"""Propositions x statement rules -> statements: the unifier, who holds what, and what came near."""

from checker.extract.mismatch import Mismatch, explain
from checker.extract.near import NearMiss, near_misses, nearest_misses
from checker.extract.statements import statements
from checker.extract.unify import unify

__all__ = ["Mismatch", "NearMiss", "explain", "near_misses", "nearest_misses", "statements", "unify"]
