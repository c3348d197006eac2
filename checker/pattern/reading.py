"""What a pattern's clause asks for: polarity and modality, as a text's proposition has them."""

from __future__ import annotations

from checker.model import Clause, NounPhrase, Polarity
from checker.pattern.modality import CLASSES
from checker.pattern.pattern import WantedModality

NEGATING = frozenset({"not", "never", "no longer"})
"""Adverbs that are polarity, not manner: "not $outcome unless $requirement"."""


def polarity_of(clause: Clause) -> Polarity:
    """Negated where the verb, an adverb ("not $outcome unless ...") or a noun phrase says no."""
    by_verb = clause.verb is not None and clause.verb.negation != ""
    by_adverb = any(adverb.lemma in NEGATING for adverb in clause.adverbs)
    by_phrase = any(
        isinstance(argument.value, NounPhrase) and argument.value.negated
        for argument in clause.arguments
        if argument.role in ("subject", "object")
    )
    return "negated" if by_verb or by_adverb or by_phrase else "affirmed"


def modality_of(clause: Clause) -> WantedModality:
    """The modality of the verb; any where the clause is a single hole with what modifies it."""
    if clause.variable or clause.verb is None:
        return "any"
    return CLASSES.get(clause.verb.modal, "none")
