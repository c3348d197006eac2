"""Modality and standing: what the clause's own words make of it, in the light of those above."""

from __future__ import annotations

from checker.english.lexicon_classes import connectives, modals
from checker.english.propositions.light import Light
from checker.model import Argument, Clause, Modality, Standing

#: Types of connectives whose clause must come true first.
CONDITIONAL = frozenset({"condition", "exception"})
#: Conditions that make no difference: the main clause holds either way.
CONCESSIVE = frozenset({"even if", "whether or not", "as if", "as though"})
UNCERTAIN_ADVERBS = frozenset({"perhaps", "maybe", "possibly", "probably", "likely"})
#: Modals that, of something past, only suppose: "must have known".
SUPPOSING = frozenset({"must", "should", "may", "could", "can"})


def modality_of(clause: Clause, light: Light) -> Modality:
    """The modality of its verb, else the one from above: "has to sign"."""
    if clause.verb is None or not clause.verb.modal:
        return light.modality
    if clause.verb.perfect and clause.verb.modal in SUPPOSING:
        return "may"
    return modals().get(clause.verb.modal, "none")  # type: ignore[return-value]  # the table holds modalities


def standing_of(clause: Clause, light: Light) -> Standing:
    """What is asserted above may be left open by an adverb, or by a condition of its own."""
    if light.standing != "asserted":
        return light.standing
    if any(a.lemma in UNCERTAIN_ADVERBS for a in clause.adverbs):
        return "embedded"
    return "conditional" if any(_is_condition(a) for a in clause.arguments) else "asserted"


def _is_condition(argument: Argument) -> bool:
    if argument.role != "modifier" or argument.focus == "even" or argument.marker in CONCESSIVE:
        return False
    return connectives().get(argument.marker) in CONDITIONAL
