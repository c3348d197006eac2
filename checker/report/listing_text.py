"""The overview of rules for people: wrapped to the width of their terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.report.listing import ListedKind, ListedRule, Listing
from checker.report.options import PLAIN, Palette, paint
from checker.report.visible import visible
from checker.ruleset import ASSERTION, ConflictRule
from checker.ruleset.relations import Signature

_NARROWEST = 40  # columns; narrower than this nothing can be read anyway


@dataclass(frozen=True, slots=True)
class Page:
    """What is written on: its width in columns, and its colours."""

    width: int
    palette: Palette = field(default_factory=lambda: PLAIN, hash=False)


def listing_text(listed: Listing, page: Page) -> str:
    """Kinds with their rules, conflict rules, word classes, relations; an empty section is left out."""
    sections = (
        ("kinds of statements with their rules", [_kind(kind, page) for kind in listed.kinds]),
        ("conflict rules", [_conflict(rule, page) for rule in listed.conflicts]),
        ("word classes", [_word_class(name, members, page) for name, members in listed.words]),
        ("relations", [_relation(relation, page) for relation in listed.relations]),
    )
    return "\n".join(_section(heading, entries, page) for heading, entries in sections if entries)


def _relation(relation: Signature, page: Page) -> str:
    """`same_event(alias.role, alias.role)`, and when it holds."""
    argument = "alias" if relation.arguments[0] == "statement" else "alias.role"
    return _entry(relation.name, f"({argument}, {argument}): {relation.doc}", 2, page)


def _section(heading: str, entries: Iterable[str], page: Page) -> str:
    return f"{paint(heading, 'heading', page.palette)}\n{''.join(entries)}"


def _kind(kind: ListedKind, page: Page) -> str:
    """`demand: holder, action?`, who pairs it, and each of its rules."""
    origin = ["from the engine: every statement of fact"] if kind.name == ASSERTION else []
    details = [*origin, f"paired by {', '.join(kind.paired_by) or 'no conflict rule'}"]
    return "".join(
        [
            _entry(kind.name, f": {', '.join(kind.roles)}", 2, page),
            *(_entry("", detail, 4, page) for detail in details),
            *(_statement(listed, page) for listed in kind.rules),
        ]
    )


def _statement(listed: ListedRule, page: Page) -> str:
    rule = listed.rule
    details = [_counted(len(rule.patterns), "pattern"), _counted(len(rule.examples), "example")]
    if listed.paired_by:
        details.append(f"paired by {', '.join(listed.paired_by)}")
    return _entry(rule.id, f" ({'; '.join(details)}): {rule.doc}", 4, page)


def _conflict(rule: ConflictRule, page: Page) -> str:
    pair = " / ".join(" or ".join(kinds) for _, kinds in rule.between)
    head = f": {rule.severity}, {pair} ({_counted(len(rule.examples), 'example')})"
    severity = paint(rule.severity, rule.severity, page.palette)
    written = _entry(rule.id, head, 2, page).replace(f" {rule.severity},", f" {severity},", 1)
    return written + _entry("", rule.doc, 4, page)


def _word_class(name: str, members: tuple[str, ...], page: Page) -> str:
    return _entry(f"<{name}>", f": {', '.join(members)}", 2, page)


def _entry(name: str, rest: str, indent: int, page: Page) -> str:
    """A name and what is said of it, in lines that fit; further lines stand further in."""
    written = textwrap.fill(
        visible(" ".join(f"{name}{rest}".split())),
        max(page.width, _NARROWEST),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_on_hyphens=False,
    )
    return written.replace(name, paint(name, "place", page.palette), 1) + "\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
