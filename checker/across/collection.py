"""A whole collection: every document read once, joined with the others by key, and reported in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from checker.across.comparing import Member, Statements, compared, statements_by_number, with_findings
from checker.across.joining import Fit, meetings, of_one_day, of_two_documents, with_a_reference
from checker.across.store import Store, opened
from checker.errors import TextError
from checker.outcome import DocumentReport, surely
from checker.ruleset import And, Call, Condition, Ruleset
from checker.text.reading import Document

Read = Document | TextError
Run = Callable[[Iterable[Read]], Iterator[DocumentReport]]
"""From documents to the report on each, in order, however they are run."""


@dataclass(frozen=True, slots=True)
class Across:
    """How to compare: the rules, and which documents may meet at all."""

    ruleset: Ruleset
    fit: Fit


def among_all(ruleset: Ruleset) -> Across:
    """Every document with every other one, and with references if there are any."""
    across = _across_only(ruleset)
    same_day = all(asks_for_one_day(rule.when) for rule in across.conflicts)
    return Across(across, of_one_day if same_day else of_two_documents)


def with_references(ruleset: Ruleset) -> Across:
    """Every document with the references alone."""
    return Across(_across_only(ruleset), with_a_reference)


def _across_only(ruleset: Ruleset) -> Ruleset:
    return replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.holds("across")))


def asks_for_one_day(condition: Condition) -> bool:
    """Whether a condition can only hold of statements of one day: then no others need be looked at."""
    match condition:
        case Call(relation="same_day"):
            return True
        case And(parts=parts):
            return any(map(asks_for_one_day, parts))
        case _:
            return False


def members(documents: Iterable[Read], run: Run, *, reference: bool = False) -> Iterator[Member]:
    """The documents with the reports that a run gives on them."""
    waiting: dict[str, Document] = {}

    def noted() -> Iterator[Read]:
        for document in documents:
            if isinstance(document, Document):
                waiting[document.id] = document
            yield document

    for report in run(noted()):
        yield Member(waiting.pop(report.id, None), report, reference)


def reports(read: Iterable[Member], across: Across, say: Callable[[str], None]) -> Iterator[DocumentReport]:
    """The reports of a collection in its order, each with what clashes with earlier documents.

    References come among the members, in any place; they have no report of their own, unless they could
    not be read.  Members are stored as they come; nothing is reported before all have been read.  What
    was not compared is said.  Interrupted, it gives what is known of each by itself, and raises
    KeyboardInterrupt.
    """
    with opened() as store:
        try:
            for member in read:
                store.add(member)
            left_out = _join(store, across.fit)
        except KeyboardInterrupt:
            yield from (store.member(number).report for number in store.reported())
            raise
        if left_out:
            say(f"at least {left_out} pairs of statements were not compared; a name or word is in too many")
        statements = statements_by_number(store.member, across.ruleset)
        for number in store.reported():
            yield _surely_compared(number, store, statements, across.ruleset)


def _surely_compared(number: int, store: Store, statements: Statements, ruleset: Ruleset) -> DocumentReport:
    """A document's report with what clashes with earlier ones, or with the fault of ours that it met."""
    member = store.member(number)
    if member.document is None:
        return member.report
    return surely(member.document, lambda: _report(number, store, statements, ruleset))


def _join(store: Store, fit: Fit) -> int:
    """Store what meets; returns how many pairs at least were left out."""
    left_out = 0
    for joined in meetings(store.postings(), fit):
        store.meet(joined.meetings)
        left_out += joined.left_out
    return left_out


def _report(number: int, store: Store, statements: Statements, ruleset: Ruleset) -> DocumentReport:
    met = store.meetings(number)
    report = store.member(number).report
    if not met:
        return report
    findings = compared(met, statements, ruleset)
    others = {one.other_document for one in met}
    named = {label.document for finding in findings for label in finding.labels}
    stored = (store.member(other) for other in sorted(others) if findings)
    sources = (
        (member.document.id, member.document.source)
        for member in stored
        if member.document is not None and member.document.id in named
    )
    return with_findings(report, findings, sources)
