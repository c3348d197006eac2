"""What a pattern's clause asks for: polarity and modality, read as those of a text's clause are."""

from __future__ import annotations

from checker.english.lexicon import modals
from checker.english.propositions import polarity
from checker.model import Clause, Modality, Polarity
from checker.pattern.pattern import WantedModality

NEGATING = frozenset({"not", "never", "no longer"})
"""Adverbs that are polarity, not manner: "not $outcome unless $requirement"."""


def polarity_of(clause: Clause) -> Polarity:
    """Negated where verb, adverb ("not $outcome unless ...") or noun phrase say no."""
    return polarity.polarity_of(clause)[0]


def modality_of(clause: Clause) -> WantedModality:
    """The modality of the verb; any where the clause is a single hole, or has no verb."""
    if clause.variable or clause.verb is None:
        return "any"
    modality = verb_modality(clause)
    return "plain" if clause.verb.variable and modality == "none" else modality


def verb_modality(clause: Clause) -> Modality:
    """The modality that the verb of a clause has by itself."""
    if clause.verb is None or not clause.verb.modal:
        return "none"
    return modals().get(clause.verb.modal, "none")  # type: ignore[return-value]
