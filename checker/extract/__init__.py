"""Propositions x statement rules -> statements: the unifier, and who holds what."""

from checker.extract.statements import statements
from checker.extract.trial import Mismatch, explain
from checker.extract.unify import unify

__all__ = ["Mismatch", "explain", "statements", "unify"]
