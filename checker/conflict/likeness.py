"""Whether two assertions say the same of the same thing, but for one number or one time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.conflict import tables
from checker.conflict.entailment import Question, Side, found_in
from checker.conflict.graph import Facts, Label
from checker.conflict.individuals import NO, UNKNOWN, YES
from checker.conflict.knowledge import same_word
from checker.conflict.negation import one_inside_the_other, other_modality, other_tense, too_little_said
from checker.conflict.stated import Pair, Stated
from checker.model import Argument, Clause, Judgement, NounPhrase
from checker.source import Span

_OBJECTIONS = (one_inside_the_other, other_modality, other_tense, too_little_said)
_ASIDES = frozenset({"when", "while", "as", "where", "because", "since", "although", "though", "whereas"})
_VALUES = frozenset({"quantity", "time"})


def alike_but_for_a_value(pair: Pair) -> Judgement:
    """Whether each assertion holds all that the other one says, numbers and times left out.

    Only numbers or only times may differ: "12 people on Monday" and "15 people on Friday" may well
    be two fires.
    """
    if not _same_verb(pair):
        return NO
    for objection in _OBJECTIONS:
        objected = objection(pair)
        if objected is not None:
            return objected
    if pair.first.proposition.polarity != "affirmed" or pair.second.proposition.polarity != "affirmed":
        return NO
    if _names_nobody(pair.first) or _names_nobody(pair.second):
        return UNKNOWN
    pair = replace(pair, first=_essential(pair.first), second=_essential(pair.second))
    other_number, other_date = (_values_differ(pair, kind) for kind in ("quantity", "time"))
    if other_date and (other_number or not _happens_once(pair)):
        return UNKNOWN
    turned = replace(pair, first=pair.second, second=pair.first)
    return YES if _holds_all(pair) and _holds_all(turned) else UNKNOWN


def _names_nobody(stated: Stated) -> bool:
    """ "Released on 1 March": a note without the one it speaks of."""
    return not any(item.role in ("subject", "object") for item in stated.proposition.clause.arguments)


def _values_differ(pair: Pair, kind: str) -> bool:
    return _values(pair.first, kind) != _values(pair.second, kind)


def _happens_once(pair: Pair) -> bool:
    """Inside one text two dates are two occasions, unless the thing can happen but once."""
    verb = pair.first.proposition.clause.verb
    return pair.setting == "across" or (verb is not None and verb.lemma in tables.ONCE_ONLY_VERBS)


def _essential(stated: Stated) -> Stated:
    """The statement without what a comma adds in passing: "on 3 May, when a band played"."""
    clause = stated.proposition.clause
    text = stated.text.analysis.source.text
    kept = tuple(_plain(item, text) for item in clause.arguments if not _is_aside(item, text))
    if kept == clause.arguments:
        return stated
    bare = replace(stated.proposition, clause=replace(clause, arguments=kept))
    return replace(stated, statement=replace(stated.statement, proposition=bare))


def _is_aside(item: Argument, text: str) -> bool:
    in_passing = item.role == "modifier" and item.marker in _ASIDES and isinstance(item.value, Clause)
    return in_passing and text[: item.span.start].rstrip().endswith(",")


def _plain(item: Argument, text: str) -> Argument:
    """The argument without relative clauses behind a comma: "four lanes, of which one is closed"."""
    phrase = item.value
    if not isinstance(phrase, NounPhrase):
        return item
    needed = tuple(one for one in phrase.relatives if "," not in text[phrase.span.end : one.span.start])
    return item if needed == phrase.relatives else replace(item, value=replace(phrase, relatives=needed))


def _same_verb(pair: Pair) -> bool:
    """A first look that spares the search."""
    verbs = [stated.proposition.clause.verb for stated in (pair.first, pair.second)]
    if verbs[0] is None or verbs[1] is None:
        return False
    return same_word(pair.knowledge, verbs[0].lemma, verbs[1].lemma) is not None


def _values(stated: Stated, kind: str) -> frozenset[str]:
    return frozenset(label.lemma for label in _all_labels(stated.side.facts) if label.kind == kind)


def _all_labels(facts: Facts) -> tuple[Label, ...]:
    return tuple(label for group in facts.labels.values() for label in group)


def _holds_all(pair: Pair) -> bool:
    """Whether all that the first says is found in the second."""
    asked, given = _without_values(pair.first.side), _without_values(pair.second.side)
    counted = frozenset(
        label.node for label in _all_labels(pair.first.side.facts) if label.kind == "quantity"
    )
    return found_in(Question(asked, given, counted, pair.knowledge, pair.setting)) is not None


def _without_values(side: Side) -> Side:
    labels: Mapping[Span, tuple[Label, ...]] = {
        node: tuple(label for label in group if label.kind not in _VALUES)
        for node, group in side.facts.labels.items()
    }
    return replace(side, facts=replace(side.facts, labels=labels))
