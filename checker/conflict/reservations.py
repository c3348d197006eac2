"""Wordings under which a denial leaves room for what another statement says.

Each function looks at a pair whose first statement denies and whose second one claims, and answers
why the two need not clash, or None.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict import tables
from checker.conflict.facts import argument, head_lemma, is_pro_form
from checker.conflict.graph import Facts
from checker.conflict.stated import Pair, Stated
from checker.conflict.wording.readings import parts
from checker.model import Clause, Judgement, NounPhrase
from checker.ruleset import ASSERTION
from checker.source import Span


def pro_form(pair: Pair) -> Judgement | None:
    """ "So was the bank", "neither did the unions": what is said stands in another clause."""
    clauses = (stated.proposition.clause for stated in (pair.first, pair.second))
    elsewhere = any(is_pro_form(clause) for clause in clauses)
    return Judgement("unknown", "what is said stands in another clause") if elsewhere else None


def said_in_parts(pair: Pair) -> Judgement | None:
    """ "All but the guard left", "cheap but not good": what such a sentence claims and denies is two things.

    Between a text and its reference these are compared one by one, as words.
    """
    if pair.setting == "across" and any(parts(side.wording.units) for side in (pair.first, pair.second)):
        return Judgement("unknown", "a part of what the sentence says is denied")
    return None


def beside_a_denial(pair: Pair) -> Judgement | None:
    """ "Somebody not on his knees, looking for a key": what is denied of him may take in the rest."""
    clause = pair.second.proposition.clause
    subject = argument(clause, "subject")
    if subject is None or clause.kind != "relative":
        return None
    between = (
        unit
        for unit in pair.second.wording.units
        if unit.kind == "negator" and subject.span.end <= unit.span.start < clause.span.start
    )
    return Judgement("unknown", "something else is denied of the same") if any(between) else None


def once_more(pair: Pair) -> Judgement | None:
    """Who did not bat again may have batted: what is denied is that it happened once more."""
    again = _adverbs(pair.first) & tables.REPEATING_ADVERBS
    return Judgement("unknown", "only a further time is denied") if again else None


def over_by_then(pair: Pair) -> Judgement | None:
    """What is no longer so was so formerly."""
    verb = pair.first.proposition.clause.verb
    over = verb is not None and verb.negation in ("no longer", "no more")
    formerly = over and _adverbs(pair.second) & tables.FORMER_ADVERBS
    return Judgement("unknown", "what is no longer so was so formerly") if formerly else None


def not_until_then(pair: Pair) -> Judgement | None:
    """Inside one text "had never won" holds up to a moment in the past; what happened may lie behind it.

    As an answer to a charge it means all the time there was.
    """
    denied, claimed = (stated.proposition.clause.verb for stated in (pair.first, pair.second))
    if pair.setting == "across" or pair.first.statement.kind != ASSERTION:
        return None
    if denied is None or claimed is None:
        return None
    so_far = denied.negation == "never" or "yet" in _adverbs(pair.first)
    until_then = so_far and denied.tense == "past" and denied.perfect
    later = until_then and not claimed.perfect
    return Judgement("unknown", "not so until then may be so afterwards") if later else None


def _adverbs(stated: Stated) -> frozenset[str]:
    return frozenset(adverb.lemma for adverb in stated.proposition.clause.adverbs)


def universal_under_not(pair: Pair) -> Judgement | None:
    """ "Did not visit all schools" denies only that all were visited, not that some were."""
    denied, claimed = pair.first, pair.second
    subject = argument(denied.proposition.clause, "subject")
    for phrase in _phrases(denied.side.facts):
        if phrase is subject or not _is_universal(phrase):
            continue
        alike = [other for other in _phrases(claimed.wider.facts) if head_lemma(other) == head_lemma(phrase)]
        if not any(_is_universal(other) for other in alike):
            return Judgement("unknown", "not of all is not of none")
    return None


def _is_universal(phrase: NounPhrase) -> bool:
    return phrase.determiner in tables.UNIVERSALS - {"any"} and not phrase.negated


def _phrases(facts: Facts) -> Iterator[NounPhrase]:
    for group in facts.phrases.values():
        yield from group


def bare_denial(pair: Pair) -> Judgement | None:
    """Inside one text "could not convert" leaves open what: it meets only as bare a claim.

    A denial that names nothing but its event and its subject may be of another occasion.
    """
    if pair.setting == "across" or _is_copular(pair.first.proposition.clause):
        return None
    barer = _names_only_its_event(pair.first) and not _names_only_its_event(pair.second)
    return Judgement("unknown", "the denial leaves open what") if barer else None


def _is_copular(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.lemma in tables.COPULAS


def _names_only_its_event(stated: Stated) -> bool:
    subject = argument(stated.proposition.clause, "subject")
    about = frozenset({subject.span} if subject is not None else ())
    return len(_content_beside(stated.side.facts, about)) < _LEAST_BESIDE_SUBJECT


_LEAST_BESIDE_SUBJECT = 2


def _content_beside(facts: Facts, left_out: frozenset[Span]) -> frozenset[str]:
    labels = (label for node, group in facts.labels.items() if node not in left_out for label in group)
    return frozenset(label.lemma for label in labels if label.kind != "adverb")
