"""Explanations for programs: what `check explain --format json` prints.

One object, `{"version": 1, "documents": [...]}`.  All spans are `{"start", "end"}`, half-open
character offsets into their text.  A document is

    id, path
    error       only where it could not be read
    sentences   of the text, then of its reference
    verdicts    for each conflict rule {rule, pairs, more, missing}
    findings    as in `check --format json`

and a sentence

    document, span, line, column, text
    tokens        {text, tag, lemma, span}
    chunks        {kind, text, span}
    terminals     {type, word, focus, span}, as they were parsed: repairs done
    tree          {rule, children}; a leaf is the number of its terminal; null where there is none
    repairs       what the grammar inserted or dropped, in words
    clauses       nested: {kind, span, verb, arguments, adverbs, times, marks, confidence}; an argument is
                  {role, marker, focus, span, text} with a clause, where its value is one
    propositions  {span, text, polarity, modality, standing, attribution, because}
    referents     {span, text, key, name, reason, certain}
    statements    as in `check --format json --statements`, with rule and pattern
    near_misses   {rule, pattern, span, text, reasons}; a reason is {kind, part, expected, found, inside,
                  text}

A pair of a verdict is {statements, truth, notes, answers}: two statements {kind, rule, holder,
document, span, text}; the condition's answer; why it was not judged, or is told elsewhere, in words;
and {asked, under_not, truth, in_the_way, text} for each relation of the condition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lark import Token, Tree

from checker.api import Explanation
from checker.conflict import Answer, RuleVerdicts, Text, Verdict
from checker.english.analysis import Stages, stages
from checker.extract import Mismatch, NearMiss, explain
from checker.model import Analysis, Proposition, Statement
from checker.report.clause_record import clause_record
from checker.report.json import VERSION, dumped
from checker.report.options import Options
from checker.report.records import Record, document_record, span_record, statement_record
from checker.source import Source, Span


def explain_json(explanations: Iterable[Explanation]) -> Iterator[str]:
    """One object for the whole run, with a document a line inside it."""
    yield f'{{"version": {VERSION}, "documents": ['
    separator = "\n"
    for explanation in explanations:
        yield separator + dumped(_document(explanation))
        separator = ",\n"
    yield "\n]}\n"


def _document(explanation: Explanation) -> Record:
    report = document_record(explanation.report, Options())
    findings = report.pop("findings")
    sentences = [
        _sentence(explanation, text, number)
        for text in explanation.texts
        for number in range(len(text.analysis.sentences))
    ]
    verdicts = [_rule_verdicts(found, explanation) for found in explanation.verdicts]
    return {**report, "sentences": sentences, "verdicts": verdicts, "findings": findings}


def _sentence(explanation: Explanation, text: Text, number: int) -> Record:
    analysis = text.analysis
    source, sentence = explanation.report.sources[text.document], analysis.sentences[number]
    location = source.location(sentence.span.start)
    return {
        "document": text.document,
        **_place(sentence.span, source),
        "line": location.line,
        "column": location.column,
        **_parsing(stages(analysis.source, sentence.span), source),
        "clauses": [clause_record(clause, source.text) for clause in sentence.clauses],
        "propositions": [
            _proposition(one, source) for one in analysis.propositions if one.sentence == number
        ],
        "referents": list(_referents(analysis, sentence.span, source)),
        "statements": [
            {**statement_record(one, source), "pattern": one.pattern}
            for one in explanation.statements(text, number)
        ],
        "near_misses": [_miss(miss, source) for miss in explanation.misses(text, number)],
    }


def _place(span: Span, source: Source) -> Record:
    return {"span": span_record(span), "text": span.of(source.text)}


# -- stages of a sentence --------------------------------------------------------------------------------


def _parsing(result: Stages, source: Source) -> Record:
    tree = result.parsed.tree
    return {
        "tokens": [
            {"text": word.text, "tag": word.tag, "lemma": word.lemma, "span": span_record(word.span)}
            for word in result.tagged
        ],
        "chunks": [{"kind": chunk.kind, **_place(chunk.span, source)} for chunk in result.chunks],
        "terminals": [
            {"type": one.type, "word": one.word, "focus": one.focus, "span": span_record(one.span)}
            for one in result.parsed.terminals
        ],
        "tree": None if tree is None else _tree(tree),
        "repairs": list(result.parsed.repairs),
    }


def _tree(node: Tree[Token]) -> Record:
    children = [_tree(child) if isinstance(child, Tree) else int(child) for child in node.children]
    return {"rule": str(node.data), "children": children}


def _proposition(proposition: Proposition, source: Source) -> Record:
    said = proposition.attribution
    attribution: Record | None = None
    if said is not None:
        who = None if said.source is None else said.source.text
        attribution = {"source": who, "verb": said.verb, "quoted": said.quoted, **_place(said.span, source)}
    return {
        **_place(proposition.clause.span, source),
        "polarity": proposition.polarity,
        "modality": proposition.modality,
        "standing": proposition.standing,
        "attribution": attribution,
        "because": list(proposition.because),
    }


def _referents(analysis: Analysis, sentence: Span, source: Source) -> Iterator[Record]:
    for span, referent in sorted(analysis.referents.items(), key=lambda item: item[0]):
        if sentence.covers(span):
            yield {
                **_place(span, source),
                "key": referent.key,
                "name": referent.name,
                "reason": referent.reason,
                "certain": referent.certain,
            }


# -- why not ---------------------------------------------------------------------------------------------


def _miss(miss: NearMiss, source: Source) -> Record:
    reasons = [_mismatch(mismatch) for mismatch in miss.stopped_by]
    return {"rule": miss.rule, "pattern": miss.pattern, **_place(miss.span, source), "reasons": reasons}


def _mismatch(mismatch: Mismatch) -> Record:
    return {
        "kind": mismatch.kind,
        "part": mismatch.part,
        "expected": mismatch.expected,
        "found": mismatch.found,
        "inside": list(mismatch.inside),
        "text": explain(mismatch),
    }


def _rule_verdicts(found: RuleVerdicts, explanation: Explanation) -> Record:
    return {
        "rule": found.rule.id,
        "pairs": [_verdict(verdict, explanation) for verdict in found.verdicts],
        "more": found.more,
        "missing": list(found.missing),
    }


def _verdict(verdict: Verdict, explanation: Explanation) -> Record:
    sources = explanation.report.sources
    both = (verdict.first, verdict.second)
    return {
        "statements": [_side(one, sources[one.document]) for one in both],
        "truth": verdict.truth,
        "notes": list(verdict.notes),
        "answers": [_answer(answer) for answer in verdict.answers],
    }


def _side(statement: Statement, source: Source) -> Record:
    return {
        "kind": statement.kind,
        "rule": statement.rule,
        "holder": statement.holder.name,
        "document": statement.document,
        **_place(statement.span, source),
    }


def _answer(answer: Answer) -> Record:
    return {
        "asked": answer.asked,
        "under_not": answer.under_not,
        "truth": answer.truth,
        "in_the_way": answer.stands_in_the_way,
        "text": answer.words,
    }
