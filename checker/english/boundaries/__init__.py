"""Boundaries: which comma, "and", "that" or "after" opens a clause, and which joins phrases.

The chunks of a sentence go in, the terminals of the grammar come out.  Each small word (comma,
conjunction, preposition, wh-word) is decided by the first of its ordered, named rules that answers;
the rules may look as far ahead as they need, which is why this is no matter for the grammar.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.english.boundaries.conjunctions import (
    clause_conjunct,
    conjunction_at_start,
    other_conjunction,
    phrase_conjunct,
    speaker_goes_on,
    subordinate_conjunct,
    that_conjunct,
    verb_conjunct,
)
from checker.english.boundaries.denying import (
    denied_aside,
    denied_which,
    relative_of_claim,
    zero_relative_of_claim,
)
from checker.english.boundaries.lists import apposed_list, apposition_comma, list_comma, verb_list_comma
from checker.english.boundaries.openings import (
    clause_as_subject,
    complementiser,
    connective,
    degree,
    free_relative,
    indirect_question,
    like_clause,
    preposition,
    prepositional_relative,
    relative,
    wh_connective,
)
from checker.english.boundaries.order import in_order
from checker.english.boundaries.phrases import (
    bare_infinitive,
    clause_behind_clause,
    floating_quantifier,
    subject_behind_lead,
    zero_relative,
    zero_that,
    zero_that_gerund,
)
from checker.english.boundaries.punctuation import (
    clause_comma,
    comma_behind_opening,
    dash_as_comma,
    end_mark,
    main_after_lead,
    other_comma,
    participle_comma,
    resume_comma,
    strong_mark,
)
from checker.english.boundaries.settle import settled
from checker.english.boundaries.speech import (
    attribution_comma,
    quote_colon,
    quote_comma,
    quote_goes_on,
    said_behind_lead,
    speaker_behind_mark,
)
from checker.english.boundaries.terminals import Decision, Rule, State, Terminal, terminal
from checker.english.chunker import Chunk

__all__ = ["RULES", "Decision", "Rule", "State", "Terminal", "resolve"]

#: The rules for each kind of chunk, in the order in which they are asked; what none answers stays as it is.
RULES: dict[str, tuple[Rule, ...]] = {
    "NP": (
        floating_quantifier,
        subject_behind_lead,
        zero_relative_of_claim,
        zero_that,
        zero_relative,
        clause_behind_clause,
    ),
    "EX": (
        zero_that,
        clause_behind_clause,
    ),
    "VG": (zero_that_gerund,),
    "VF": (bare_infinitive,),
    "CC": (
        that_conjunct,
        conjunction_at_start,
        speaker_goes_on,
        verb_conjunct,
        subordinate_conjunct,
        clause_conjunct,
        phrase_conjunct,
        other_conjunction,
    ),
    "COMMA": (
        quote_goes_on,
        quote_comma,
        denied_aside,
        comma_behind_opening,
        apposed_list,
        list_comma,
        verb_list_comma,
        attribution_comma,
        said_behind_lead,
        main_after_lead,
        apposition_comma,
        participle_comma,
        resume_comma,
        clause_comma,
        other_comma,
    ),
    "MARK": (quote_colon, dash_as_comma, strong_mark, speaker_behind_mark, end_mark),
    "PREP": (relative_of_claim, complementiser, connective, like_clause, preposition),
    "ADV": (connective,),
    "ADJ": (degree,),
    "WH": (
        denied_which,
        relative,
        prepositional_relative,
        wh_connective,
        free_relative,
        clause_as_subject,
        indirect_question,
    ),
}


def resolve(chunks: Sequence[Chunk], quotes: frozenset[int] = frozenset()) -> tuple[Terminal, ...]:
    """The terminals of one sentence; ``quotes`` holds the offsets where quotations begin."""
    decided: list[Terminal] = []
    state = State(in_order(chunks), quotes, decided)
    for index, chunk in enumerate(state.chunks):
        decision = _decision(RULES.get(chunk.kind, ()), state, index)
        if decision is None:
            decided.append(terminal(chunk.kind, chunk))
            continue
        if decision.takes:
            del decided[-decision.takes :]
        decided.extend(decision.terminals)
    return settled(decided)


def _decision(rules: Sequence[Rule], state: State, index: int) -> Decision | None:
    """The answer of the first rule that gives one."""
    for rule in rules:
        decision = rule(state, index)
        if decision is not None:
            return decision
    return None
