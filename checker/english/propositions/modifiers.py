"""Modifiers: what a clause makes of a clause behind a preposition or connective, or of a participle.

Ordered, named rules; each gives the light for the inner clause, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.english.lexicon_classes import connectives
from checker.english.propositions.implicatives import implicative_of, implied
from checker.english.propositions.light import Inner, Light, verb_of
from checker.english.propositions.standing import CONDITIONAL
from checker.frozen import changed
from checker.model import Clause

NEGATING_PREPOSITIONS = frozenset({"without", "instead of", "rather than", "far from"})
#: Connectives whose clause has not yet happened where the main clause is still to come.
PROSPECTIVE = frozenset({"until", "till", "once", "before", "as soon as", "when", "after", "by the time"})
#: Those whose clause may never happen even where the main clause has.
FORESTALLED = frozenset({"until", "before"})
#: Prepositions whose -ing form happens, or happened, as the main clause does.
FACTIVE = frozenset({"despite", "in spite of", "besides", "by"})
#: Modalities of what is still to come.
YET_TO_COME = frozenset({"will", "would", "must", "may", "can"})


def is_passive_of_get(part: Inner) -> Light | None:
    """ "was not getting kicked": both verbs are one, negated together."""
    if part.marker == "ed" and verb_of(part.clause) == "get":
        return changed(part.base, flipped=part.outer.polarity == "negated")
    return None


def participle_is_said(part: Inner) -> Light | None:
    """ "She left, adding that ...": it stands as the main clause does."""
    return part.base if part.marker in {"ing", "ed"} else None


def preposition_implies(part: Inner) -> Light | None:
    """ "prevented them from leaving", "succeeded in leaving"."""
    word = implicative_of(part.clause, f"{part.marker}-ing")
    return implied(part, word) if word is not None else None


def preposition_negates(part: Inner) -> Light | None:
    """ "left without signing"."""
    if part.marker in NEGATING_PREPOSITIONS:
        return part.base.negated(f'"{part.marker}" negates')
    return None


def condition_is_not_said(part: Inner) -> Light | None:
    """ "will sign if the owners pay"."""
    if connectives().get(part.marker) in CONDITIONAL:
        return changed(part.base, standing="conditional").with_reason(f'stands behind "{part.marker}"')
    return None


def contrast_is_said(part: Inner) -> Light | None:
    """ "hopes to sign, although the union has refused": a contrast is a fact beside what is left open."""
    clause = part.argument.value
    finite = isinstance(clause, Clause) and clause.verb is not None and clause.verb.form == "finite"
    if finite and part.base.standing == "embedded" and connectives().get(part.marker) == "concession":
        return changed(part.base, standing="asserted").with_reason(f'behind "{part.marker}" it is said')
    return None


def cause_is_said(part: Inner) -> Light | None:
    """ "If it rains, they stay, because the road floods": the reason holds whether or not it rains."""
    markers = [argument.marker for argument in part.clause.arguments if argument.role == "modifier"]
    conditional = any(connectives().get(marker) in CONDITIONAL for marker in markers)
    own = part.outer.standing == "conditional" and conditional
    if own and connectives().get(part.marker) == "cause":
        return changed(part.base, standing="asserted").with_reason(f'behind "{part.marker}" it is said')
    return None


def connective_leaves_open(part: Inner) -> Light | None:
    """ "so that they sign", "only after they sign", "until they sign", "will talk once they sign"."""
    aim = part.marker == "like" or connectives().get(part.marker) in {"purpose", "comparison"}
    yet_to_come = part.marker in PROSPECTIVE and part.outer.modality in YET_TO_COME
    if aim or yet_to_come or part.argument.focus == "only" or part.marker in FORESTALLED:
        return part.base.left_open(f'"{part.marker}" leaves it open')
    return None


def gerund_is_named(part: Inner) -> Light | None:
    """ "spoke about leaving": behind most prepositions that are no connectives it is named, not said."""
    clause = part.argument.value
    gerund = isinstance(clause, Clause) and clause.verb is not None and clause.verb.form == "gerund"
    if gerund and not connectives().get(part.marker) and part.marker not in FACTIVE:
        return part.base.left_open(f'behind "{part.marker}" it is named, not said')
    return None


RULES: tuple[Callable[[Inner], Light | None], ...] = (
    is_passive_of_get,
    participle_is_said,
    preposition_implies,
    preposition_negates,
    condition_is_not_said,
    contrast_is_said,
    cause_is_said,
    connective_leaves_open,
    gerund_is_named,
)


def light_of_modifier(part: Inner) -> Light:
    """By the first rule that applies; else it is said as its main clause is: "because they signed"."""
    return next((light for rule in RULES if (light := rule(part)) is not None), part.base)
