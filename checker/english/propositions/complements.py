"""Complements: what a clause makes of a clause that its verb asks for.

Ordered, named rules; each gives the light for the inner clause, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.english.lexicon_classes import Reporting, reporting_verbs
from checker.english.propositions.clefts import is_the_case
from checker.english.propositions.implicatives import OPEN, implicative_of, implied
from checker.english.propositions.light import Inner, Light, named, verb_of
from checker.english.roles import agent_of, has_object
from checker.frozen import changed
from checker.model import Attribution, Clause

QUESTION_WORDS = frozenset({"whether", "if", "who", "what", "how", "why", "where", "when", "which"})
#: Verbs that, with an infinitive and without an object, oblige: "have to".
OBLIGING = frozenset({"have", "need", "ought"})
#: Verbs for what may or may not come off, and the adverbs by which it did not.
TRYING = frozenset({"try", "attempt", "seek", "strive", "struggle", "fight", "endeavour", "endeavor", "bid"})
FUTILE = frozenset({"unsuccessfully", "in vain", "vainly", "fruitlessly"})


def question_word_asks(part: Inner) -> Light | None:
    """ "asked whether they would sign"."""
    if part.marker in QUESTION_WORDS:
        return changed(part.base, standing="questioned").with_reason(f'"{part.marker}" asks')
    return None


def yet_to_negates(part: Inner) -> Light | None:
    """ "has yet to sign"."""
    inside = part.argument.value.adverbs if isinstance(part.argument.value, Clause) else ()
    adverbs = (*part.clause.adverbs, *inside)
    if _may_be_modal(part) and verb_of(part.clause) == "have" and any(a.lemma == "yet" for a in adverbs):
        return part.base.negated('"has yet to" negates')
    return None


def tried_in_vain(part: Inner) -> Light | None:
    """ "unsuccessfully tried to sign", "sought in vain to sign"."""
    inside = part.argument.value.adverbs if isinstance(part.argument.value, Clause) else ()
    futile = any(adverb.lemma in FUTILE for adverb in (*part.clause.adverbs, *inside))
    if not futile or part.marker != "to" or verb_of(part.clause) not in TRYING:
        return None
    return part.base.negated("tried in vain") if part.outer.polarity == "affirmed" else None


def have_to_obliges(part: Inner) -> Light | None:
    """ "has to sign", "needs to sign"; "does not have to sign" leaves it open."""
    verb = verb_of(part.clause)
    if not _may_be_modal(part) or verb not in OBLIGING or has_object(part.clause):
        return None
    if part.outer.polarity == "negated":
        return part.base.left_open('"not have to" leaves it open')
    return changed(part.base, modality="must").with_reason(f'"{verb} to" obliges')


def going_to_announces(part: Inner) -> Light | None:
    """ "is (not) going to sign"."""
    verb = part.clause.verb
    if verb is None or not _may_be_modal(part) or verb.lemma != "go" or not verb.progressive:
        return None
    flipped = part.outer.polarity == "negated"
    return changed(part.base, modality="will", flipped=flipped).with_reason('"going to" announces')


def _may_be_modal(part: Inner) -> bool:
    return part.marker == "to" and part.outer.standing == "asserted"


def not_the_case_negates(part: Inner) -> Light | None:
    """ "It is not the case that they signed"."""
    if part.outer.polarity == "negated" and part.marker == "that" and is_the_case(part.clause):
        return part.base.negated('"not the case" negates')
    return None


def implicative_decides(part: Inner) -> Light | None:
    """ "refused to sign", "stopped signing", "was unable to sign"."""
    word = implicative_of(part.clause, part.marker) if part.marker != "that" else None
    return implied(part, word) if word is not None else None


def infinitive_is_left_open(part: Inner) -> Light | None:
    """ "wants to sign", "saw them sign", "considers signing"."""
    if part.marker in {"to", "bare", "ing"}:
        return part.base.left_open(f"{named(part.clause)} leaves it open")
    return None


def fact_follows(part: Inner) -> Light | None:
    """ "It turned out that they signed": a verb that reports nobody's words, or a belief with a signature."""
    report = _report(part)
    word = implicative_of(part.clause, part.marker)
    open_both_ways = word is not None and (word.affirmed, word.negated) == ("o", "o")
    if report is not None and not (report.stance == "belief" and open_both_ways):
        return None
    if word is None:
        return part.base.left_open(f"{named(part.clause)} leaves it open")
    return implied(part, word)


def attitude_leaves_open(part: Inner) -> Light | None:
    """ "hopes that they sign", "may say that they signed"."""
    report = _report(part)
    if (report is not None and report.stance == "attitude") or part.outer.modality in OPEN:
        return part.base.left_open(f"{named(part.clause)} leaves it open")
    return None


def negated_saying_says_nothing(part: Inner) -> Light | None:
    """ "did not say that they signed"; but "did not know that they had signed"."""
    report = _report(part)
    if part.outer.polarity == "affirmed" or (report is not None and report.stance == "factive"):
        return None
    return part.base.left_open(f"not said: {named(part.clause)} is negated")


def saying_reports(part: Inner) -> Light:
    """ "said that they had signed": the subject's words; "denied that" says they did not."""
    clause, value = part.clause, part.argument.value
    place = clause.verb.span if clause.verb else clause.span
    quoted = isinstance(value, Clause) and value.quoted
    source = Attribution(agent_of(clause), verb_of(clause), place, quoted)
    light = changed(part.base, attribution=source)
    report = _report(part)
    denies = report is not None and report.stance == "denial"
    return light.negated(f"{named(clause)} negates") if denies else light


def _report(part: Inner) -> Reporting | None:
    return reporting_verbs().get(verb_of(part.clause))


RULES: tuple[Callable[[Inner], Light | None], ...] = (
    question_word_asks,
    yet_to_negates,
    tried_in_vain,
    have_to_obliges,
    going_to_announces,
    not_the_case_negates,
    implicative_decides,
    infinitive_is_left_open,
    fact_follows,
    attitude_leaves_open,
    negated_saying_says_nothing,
    saying_reports,
)


def light_of_complement(part: Inner) -> Light:
    """By the first rule that applies; the last always does."""
    for rule in RULES[:-1]:
        light = rule(part)
        if light is not None:
            return light
    return saying_reports(part)
