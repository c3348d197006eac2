"""English: from a text to clauses, propositions and what the noun phrases stand for."""

from checker.english.analysis import analyse

__all__ = ["analyse"]
