"""From reports of what was found to reports of what is to be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checker.config import matches
from checker.model import Finding, SetAside, Severity
from checker.outcome import DocumentReport
from checker.ruleset.names import SEVERITIES
from checker.triage.collecting import coverage, folder_of, may_be_set_aside, was_read
from checker.triage.known import Baseline, Key
from checker.triage.suppressing import Suppressed, of_configuration, said_of, suppressed, wanted
from checker.triage.suppressions import Suppression
from checker.triage.terms import Terms, relative

MOST_STALE = 10
"""Known findings named one by one that are found no more."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What has come by when all texts are done."""

    read: frozenset[str]  # paths as reported
    unread: bool  # a text could not be examined
    used: frozenset[Suppression]
    left: Counter[Key]  # how many of the known findings did not come by


def triage(reports: Iterable[DocumentReport], terms: Terms) -> Iterator[DocumentReport]:
    """The same reports: severities as configured, findings set aside that are suppressed or known.

    Last comes a report on the configuration, where there is something to be said of it.
    """
    configured = of_configuration(terms)
    left = Counter({known.key: known.count for known in terms.baseline.known} if terms.baseline else {})
    read: set[str] = set()
    unread = False
    used: set[Suppression] = set()
    for report in reports:
        done = _surely_suppressed(report, configured, terms)
        read |= {report.path} if was_read(done.report) else set()
        unread = unread or not was_read(done.report)
        used |= done.used
        yield _with_severities(_without_known(done.report, left, terms), terms)
    run = _Run(frozenset(read), unread, frozenset(used), left)
    closing = _with_severities(_closing(configured, run, terms), terms)
    if closing.remarks or closing.notices:
        yield closing


def _surely_suppressed(
    report: DocumentReport, configured: tuple[Suppression, ...], terms: Terms
) -> Suppressed:
    """As ``suppressed``; a fault of ours in one document must not lose the others."""
    try:
        return suppressed(report, configured, terms)
    except Exception as fault:  # noqa: BLE001  reported with status 3
        return Suppressed(replace(report, findings=(), statements=(), fault=fault), frozenset())


def _without_known(report: DocumentReport, left: Counter[Key], terms: Terms) -> DocumentReport:
    """The report without findings that are known; ``left`` loses what comes by."""
    if terms.baseline is None:
        return report
    kept: list[Finding] = []
    aside: list[SetAside] = []
    for finding in report.findings:
        key = (finding.rule, finding.fingerprint)
        if left[key] > 0 and may_be_set_aside(finding, terms):
            left[key] -= 1
            aside.append(SetAside(finding, "baseline", terms.baseline.path))
        else:
            kept.append(finding)
    return replace(report, findings=tuple(kept), set_aside=(*report.set_aside, *aside))


# -- severities --------------------------------------------------------------------------------------


def _with_severities(report: DocumentReport, terms: Terms) -> DocumentReport:
    if not terms.config.severity:
        return report
    path = terms.path(report.path)
    return replace(
        report,
        findings=tuple(_leveled(finding, path, terms) for finding in report.findings),
        remarks=tuple(_leveled(remark, path, terms) for remark in report.remarks),
        set_aside=tuple(replace(one, finding=_leveled(one.finding, path, terms)) for one in report.set_aside),
    )


def _leveled(finding: Finding, path: str, terms: Terms) -> Finding:
    for one in terms.config.severity:
        if one.rule == finding.rule and matches(one.path, path):
            return replace(finding, severity=_severity(one.severity))
    return finding


def _severity(name: str) -> Severity:
    """The severity of that name; the configuration has been proved."""
    return next(severity for severity in SEVERITIES if severity == name)


# -- at the end --------------------------------------------------------------------------------------


def _closing(configured: tuple[Suppression, ...], run: _Run, terms: Terms) -> DocumentReport:
    """What is to be said of the configuration: suppressions that do nothing, known findings that are gone."""
    source = terms.config.source
    said = (remark for one in configured for remark in said_of(one, _excused(one, run, terms), terms))
    return DocumentReport(
        source.name,
        source.name,
        {source.name: source},
        remarks=wanted(said, terms),
        notices=() if terms.baseline is None else tuple(_stale(terms.baseline, run, terms)),
        of="configuration",
    )


def _excused(one: Suppression, run: _Run, terms: Terms) -> bool:
    """Whether a suppression has matched, or the run has not read all that it may be of."""
    if one in run.used:
        return True
    if terms.whole:
        return run.unread
    return one.path not in {terms.path(path) for path in run.read}


def _stale(baseline: Baseline, run: _Run, terms: Terms) -> Iterator[str]:
    """Known findings that are found no more, the first of them by name, and the way out."""
    folder = folder_of(baseline.path)
    covered = coverage(baseline, frozenset(relative(path, folder) for path in run.read), terms)
    gone = [known for known in baseline.known if run.left[known.key] > 0 and covered.of(known)]
    for known in gone[:MOST_STALE]:
        seen = ", ".join(known.seen)
        yield f"{baseline.path}: found no more: {known.rule} {known.fingerprint} {known.message} ({seen})"
    if len(gone) > MOST_STALE:
        yield f"{baseline.path}: and {len(gone) - MOST_STALE} more"
    if gone:
        way_out = f"check baseline RULES TEXT... --to {baseline.path} --prune"
        yield f"{baseline.path}: take out what is gone: {way_out}"
