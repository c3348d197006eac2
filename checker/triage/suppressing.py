"""Findings meet suppressions: what is set aside, and which suppressions did nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checker.model import Finding, Label, SetAside
from checker.outcome import DocumentReport
from checker.triage import remarks
from checker.triage.collecting import may_be_set_aside, was_read
from checker.triage.comments import comments
from checker.triage.suppressions import LABEL, Suppression, is_of, of_record
from checker.triage.terms import Terms


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A report without the findings that are set aside, and the suppressions that matched one."""

    report: DocumentReport
    used: frozenset[Suppression]


def suppressed(report: DocumentReport, configured: tuple[Suppression, ...], terms: Terms) -> Suppressed:
    """The report as its own suppressions and those of the configuration leave it."""
    found = comments(report)
    own = (*found.suppressions, *of_record(report))
    path = terms.path(report.path)
    kept: list[Finding] = []
    aside: list[SetAside] = []
    used: set[Suppression] = set()
    for finding in report.findings:
        matching = [one for one in (*own, *configured) if is_of(one, finding, report, path)]
        used.update(matching)
        holding = [one for one in matching if one.holds(terms.today)]
        if holding and may_be_set_aside(finding, terms):
            aside.append(SetAside(finding, holding[0].by, holding[0].reason))
        else:
            kept.append(finding)
    said = (*map(remarks.malformed, found.unreadable), *_said(own, used, report, terms))
    left = replace(report, findings=tuple(kept), set_aside=tuple(aside), remarks=wanted(said, terms))
    return Suppressed(left, frozenset(used))


def _said(
    own: Iterable[Suppression], used: set[Suppression], report: DocumentReport, terms: Terms
) -> Iterator[Finding]:
    for one in own:
        if terms.rules.get(one.rule, True):
            yield from said_of(one, one in used or not was_read(report), terms)
        else:
            yield remarks.refused(one)


def said_of(one: Suppression, used: bool, terms: Terms) -> Iterator[Finding]:  # noqa: FBT001  a fact, not a flag
    """What is wrong with a suppression, if anything: each is told of one thing."""
    if not one.reason:
        yield remarks.reasonless(one)
    elif one.expired(terms.today):
        yield remarks.expired(one)
    elif (one.rule and one.rule not in terms.rules) or (not used and _applied(one, terms)):
        yield remarks.stale(one, terms)


def _applied(one: Suppression, terms: Terms) -> bool:
    return one.rule in terms.applied if one.rule else set(terms.rules) == terms.applied


def wanted(said: Iterable[Finding], terms: Terms) -> tuple[Finding, ...]:
    """The remarks that are not ignored, in the order of their places."""
    found = (one for one in said if one.rule not in terms.ignored)
    return tuple(sorted(found, key=lambda one: (one.labels[0].span, one.rule, one.message)))


def of_configuration(terms: Terms) -> tuple[Suppression, ...]:
    """The suppressions that the configuration holds, in its order."""
    config = terms.config
    return tuple(
        Suppression(
            "configuration",
            Label(config.source.name, config.place(("allow", index)), LABEL, ""),
            allow.reason.strip(),
            allow.rule,
            allow.path,
            allow.fingerprint,
            allow.until,
        )
        for index, allow in enumerate(config.allow)
    )
