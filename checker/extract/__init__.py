"""Propositions x statement rules -> statements: the unifier and who holds what."""
