"""How a court found: "was acquitted" beside "was found guilty"."""

from __future__ import annotations

from typing import Literal

from checker.conflict.accounts.effects import may_be_of_other_times
from checker.conflict.accounts.sameness import in_role, same_one
from checker.conflict.accounts.tables import CLEARING, CONVICTING
from checker.conflict.stated import Pair
from checker.model import Adjective, Clause

_Verdict = Literal["guilty", "innocent"]


def otherwise_judged(pair: Pair) -> str | None:
    """Guilty in the one account, and innocent of the same in the other."""
    clauses = [stated.proposition.clause for stated in (pair.first, pair.second)]
    verdicts = {_verdict(clause) for clause in clauses}
    if verdicts != {"guilty", "innocent"} or may_be_of_other_times(*clauses):
        return None
    accused = [in_role(clause, "object") for clause in clauses]
    charges = [in_role(clause, "modifier", "of") for clause in clauses]
    if same_one(pair, *accused) and (None in charges or same_one(pair, *charges)):
        return "guilty and innocent exclude each other"
    return None


def _verdict(clause: Clause) -> _Verdict | None:
    verb = clause.verb
    if verb is None or verb.negation:
        return None
    if verb.lemma in CONVICTING:
        return "guilty"
    if verb.lemma in CLEARING:
        return "innocent"
    return _found(clause) if verb.lemma == "find" else None


def _found(clause: Clause) -> _Verdict | None:
    """ "Found guilty", "found not guilty", "found innocent"."""
    said = [item.value for item in clause.arguments if isinstance(item.value, Adjective)]
    words = {one.lemma for one in said}
    denied = any(adverb.lemma == "not" for one in said for adverb in one.adverbs)
    if "innocent" in words:
        return None if denied else "innocent"
    return ("innocent" if denied else "guilty") if "guilty" in words else None
