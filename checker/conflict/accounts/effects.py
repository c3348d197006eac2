"""What is done to a thing, and the opposite: "the drug reduces pain" beside "the drug amplifies pain"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.conflict.accounts.sameness import in_role, same_one
from checker.conflict.accounts.tables import BY_TURNS
from checker.conflict.facts import time_fields
from checker.conflict.individuals import is_definite, is_generic
from checker.conflict.knowledge import Knowledge, opposite
from checker.conflict.negation import other_tense
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase


@dataclass(frozen=True, slots=True)
class _Act:
    """``agent`` does ``verb`` to ``patient``."""

    verb: str
    agent: NounPhrase
    patient: NounPhrase


def to_opposite_effect(pair: Pair) -> str | None:
    """One and the same does to one thing what is the opposite, and says nothing of another time or place."""
    clauses = [stated.proposition.clause for stated in (pair.first, pair.second)]
    if other_tense(pair) is not None or told_of_other_times(*clauses) or _elsewhere(pair, *clauses):
        return None
    for said in _acts(clauses[0]):
        for instead in _acts(clauses[1]):
            if not are_opposite(pair.knowledge, said.verb, instead.verb):
                continue
            if same_one(pair, said.agent, instead.agent) and same_one(pair, said.patient, instead.patient):
                return f"{said.verb} and {instead.verb} are opposites"
    return None


def are_opposite(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether two verbs are opposites of which the one does not simply come after the other."""
    if {one, other} & BY_TURNS:
        return False
    return opposite(knowledge, one, other) or other in knowledge.contrasts(one)


def told_of_other_times(one: Clause, other: Clause) -> bool:
    """Whether only one says when, or both do and it is not one time."""
    times = [_times(clause) for clause in (one, other)]
    return times[0] != times[1]


def may_be_of_other_times(one: Clause, other: Clause) -> bool:
    """Whether both say when, and it is not one time; where only one does, whether their tenses part."""
    times = [_times(clause) for clause in (one, other)]
    tenses = {clause.verb.tense for clause in (one, other) if clause.verb is not None}
    return times[0] != times[1] and (all(times) or len(tenses) > 1)


def _times(clause: Clause) -> frozenset[tuple[object, ...]]:
    return frozenset(map(time_fields, clause.times))


def _elsewhere(pair: Pair, one: Clause, other: Clause) -> bool:
    """Whether a phrase of the one clause limits it, and the other one does not have it."""
    limits = [
        {item.marker: item.value for item in clause.arguments if item.role == "modifier"}
        for clause in (one, other)
    ]
    if limits[0].keys() != limits[1].keys():
        return True
    values = ((value, limits[1][marker]) for marker, value in limits[0].items())
    return not all(
        isinstance(first, NounPhrase) and isinstance(second, NounPhrase) and same_one(pair, first, second)
        for first, second in values
    )


def _acts(clause: Clause) -> Iterator[_Act]:
    agent, verb = in_role(clause, "subject"), clause.verb
    if agent is None or verb is None or verb.negation or not _is_one(agent, clause):
        return
    patient = in_role(clause, "object")
    if patient is not None:
        for one in (replace(patient, conjuncts=()), *patient.conjuncts):
            yield _Act(verb.lemma, agent, one)


def _is_one(agent: NounPhrase, clause: Clause) -> bool:
    """A thing that both texts know, or a substance of which something always holds."""
    if is_definite(agent):
        return True
    always = clause.verb is not None and clause.verb.tense == "present" and not clause.verb.progressive
    return is_generic(agent) and not agent.plural and always
