"""Writes the page of the shipped rules, docs/rules.md, from what stands in the rules.

python -m scripts.document_rules > docs/rules.md
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.report.listing import ListedKind, ListedRule, Listing, listing, paired_kinds
from checker.ruleset import (
    ASSERTION,
    EVERYTHING,
    ConflictRule,
    Ruleset,
    StatementExample,
    load,
)

MOST_EXAMPLES = 3  # of each outcome of a statement rule

_INTRODUCTION = """\
# The shipped rules

This page is made from the files in `rules/` by `make docs`: what is wrong here is mended there. It shows
some of each rule's examples; the files hold all of them. [Writing rules](writing-rules.md) explains what
rules are, [the reference](rule-reference.md) what stands in them.
"""
_KINDS = """\
## Kinds of statements

Conflict rules compare statements by their kind. A kind has roles: the words that the holes of its patterns
catch. A role that ends in `?` is not bound by every pattern of the kind.
"""
_CONFLICTS = """\
## Conflict rules

Each pairs two kinds of statements, under names that its condition and its message use. An error between two
holders is reported as a warning.
"""


def rules_page(ruleset: Ruleset) -> str:
    """The page: contents, kinds of statements with their rules, conflict rules."""
    listed = listing(ruleset)
    sections = [
        _INTRODUCTION,
        _contents(listed),
        _KINDS,
        *(part for kind in listed.kinds for part in _kind(kind)),
        _CONFLICTS,
        *(_conflict(rule, listed) for rule in listed.conflicts),
    ]
    return "\n".join(sections)


# -- contents ----------------------------------------------------------------------------------------


def _contents(listed: Listing) -> str:
    kinds = (f"- {_to_kind(kind.name)}{_rules_of(kind)}" for kind in listed.kinds)
    conflicts = (f"- {_to_rule(rule.id)}: {rule.doc}" for rule in listed.conflicts)
    return f"Kinds of statements:\n\n{_lines(kinds)}\nConflict rules:\n\n{_lines(conflicts)}"


def _rules_of(kind: ListedKind) -> str:
    return "".join(f", {_to_rule(listed.rule.id)}" for listed in kind.rules if listed.rule.id != kind.name)


def _to_kind(name: str) -> str:
    """A link to a kind's heading, which is "Kind: refusal", for a rule may have the same name."""
    return f"[{name}](#kind-{name})"


def _to_rule(id: str) -> str:
    return f"[{id}](#{id})"


# -- statements --------------------------------------------------------------------------------------


def _kind(kind: ListedKind) -> Iterator[str]:
    roles = ", ".join(f"`{role}`" for role in kind.roles)
    paired = ", ".join(map(_to_rule, kind.paired_by)) or "no conflict rule"
    engine = "From the engine: every statement of fact. " if kind.name == ASSERTION else ""
    yield f"### Kind: {kind.name}\n\n{engine}Roles: {roles}. Paired by {paired}.\n"
    yield from map(_statement, kind.rules)


def _statement(listed: ListedRule) -> str:
    rule = listed.rule
    paired = f" Paired by {', '.join(map(_to_rule, listed.paired_by))}." if listed.paired_by else ""
    parts = [
        f"#### {rule.id}\n\n{rule.doc} (`{rule.place.source.name}`){paired}\n",
        f"Patterns:\n\n{_lines(f'- `{pattern.text}`' for pattern in rule.patterns)}",
    ]
    if rule.nots:
        parts.append(f"But not:\n\n{_lines(f'- `{pattern.text}`' for pattern in rule.nots)}")
    for outcome, title in (("match", "Recognises"), ("no_match", "Leaves alone")):
        shown = [example for example in rule.examples if example.outcome == outcome][:MOST_EXAMPLES]
        parts.append(f"{title}:\n\n{_lines(f'- {_example(example)}' for example in shown)}")
    return "\n".join(parts)


def _example(example: StatementExample) -> str:
    caught = "; ".join(f"{role}: *{words}*" for role, words in example.roles)
    return f"{example.text} ({caught})" if caught else example.text


# -- conflicts ---------------------------------------------------------------------------------------


def _conflict(rule: ConflictRule, listed: Listing) -> str:
    kinds = {kind.name for kind in listed.kinds}
    links = {name: _to_kind(name) if name in kinds else _to_rule(name) for name in paired_kinds(rule)}
    sides = (f"`{alias}`: {' or '.join(links[name] for name in names)}" for alias, names in rule.between)
    source = rule.place.source
    facts = [
        f"Severity: {rule.severity}",
        f"Pairs {', '.join(sides)}",
        f"When: `{' '.join(rule.when.span.of(source.text).split())}`",
        f"Message: `{rule.message.text}`",
    ]
    shown = (
        f"- {title}: {_text(rule, outcome)}"
        for outcome, title in (("conflict", "In conflict"), ("consistent", "Consistent"))
    )
    head = f"### {rule.id}\n\n{rule.doc} (`{source.name}`)\n"
    return f"{head}\n{_lines(f'- {fact}' for fact in facts)}{_lines(shown)}"


def _text(rule: ConflictRule, outcome: str) -> str:
    """The first example of an outcome, one that is a single text if there is such."""
    fitting = sorted(
        (one for one in rule.examples if one.outcome == outcome), key=lambda one: one.reference is not None
    )
    first = fitting[0]
    return first.text if first.reference is None else f"{first.text} *against* {first.reference}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    print(rules_page(load([EVERYTHING])), end="")
