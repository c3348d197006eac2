"""Pass 5, continued: patterns that load and yet do nothing: exceptions without effect, holes without use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.errors import Fix, Mistake
from checker.pattern import ALIKE, FILLERS, Pattern
from checker.ruleset.compiling import CompiledConflict
from checker.ruleset.condition import Call, RoleOf, leaves
from checker.ruleset.declared import StatementDecl
from checker.ruleset.message import parse_message
from checker.ruleset.quoting import place_in
from checker.ruleset.roles import HOLDER
from checker.ruleset.rules import CompiledPattern
from checker.ruleset.tree import Text
from checker.ruleset.verifying import Draft
from checker.source import Span

_NARROWER = "an exception says what a pattern of the rule says, and more: repeat its verb, or remove it"
_HOLE = re.compile(r"\$([a-z_]+)")


def exceptions_can_apply(draft: Draft) -> Iterator[Mistake]:
    """A `not` pattern is tried on clauses that a pattern of its rule has matched: both must be possible."""
    for decl, rule in zip(draft.statement_decls(), draft.statements, strict=True):
        forms = [form for pattern in rule.patterns for form in pattern.forms]
        complete = all(pattern.forms for pattern in rule.patterns)
        for text, exception in zip(_written(decl.nots), rule.nots, strict=True):
            if forms and complete and exception.forms and not _can_apply(exception, forms):
                message = f"this `not` can never apply: no clause is both this and a pattern of `{rule.id}`"
                yield Mistake("idle-not", message, decl.source, text.span, _NARROWER, _without(decl, text))


def holes_are_used(draft: Draft) -> Iterator[Mistake]:
    """What a hole catches is asked for by a conflict rule or an example, or joins two places.

    Statements that no conflict rule pairs are for listing, and so are all that they catch.
    """
    asked = _asked_for(draft)
    for decl, rule in zip(draft.statement_decls(), draft.statements, strict=True):
        if asked.keys().isdisjoint((rule.id, rule.kind)):
            continue
        used = asked.get(rule.id, frozenset()) | asked.get(rule.kind, frozenset())
        used |= {role.value for example in decl.examples for role, _ in example.others}
        used |= {name for text in decl.nots for name in _HOLE.findall(text.value)}
        for text in decl.patterns:
            yield from _idle_holes(decl, text, used | FILLERS | {HOLDER})


def _written(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """The patterns that have been compiled: those that hold anything."""
    return tuple(text for text in texts if text.value.strip())


def _can_apply(exception: CompiledPattern, forms: list[Pattern]) -> bool:
    return any(may_match_one(one, other) for one in exception.forms for other in forms)


def may_match_one(one: Pattern, other: Pattern) -> bool:
    """Whether there can be a clause that both patterns match; only their verbs are looked at."""
    if one.polarity != other.polarity:
        return False
    if set(ALIKE[one.modality]).isdisjoint(ALIKE[other.modality]):
        return False
    verbs, others = _verbs(one), _verbs(other)
    return verbs is None or others is None or not verbs.isdisjoint(others)


def _verbs(pattern: Pattern) -> frozenset[str] | None:
    """The verbs that a clause may have; None where any may stand."""
    verb = pattern.clause.verb
    if pattern.clause.variable or verb is None or verb.variable:
        return None
    return pattern.words[verb.lemma[1:-1]] if verb.lemma.startswith("<") else frozenset({verb.lemma})


def _without(decl: StatementDecl, text: Text) -> Fix | None:
    """The fix that takes out a `not` pattern with its line, where others stay."""
    source = decl.source
    line = source.line_span(source.location(text.span.start).line)
    alone = re.fullmatch(r"\s*-\s*", source.text[line.start : text.span.start])
    if alone is None or len(decl.nots) == 1:
        return None
    return Fix(Span(line.start, min(line.end + 1, len(source.text))), "")


def _asked_for(draft: Draft) -> dict[str, frozenset[str]]:
    """For each kind, or rule id, that conflict rules pair, the roles that they look at."""
    found: dict[str, frozenset[str]] = {}
    for compiled in draft.conflicts:
        references = tuple(_references(compiled))
        for alias, kinds in compiled.decl.between if compiled.condition else ():
            roles = frozenset(one.role for one in references if one.alias == alias.value)
            for kind in kinds:
                found[kind.value] = found.get(kind.value, frozenset()) | roles
    return found


def _references(compiled: CompiledConflict) -> Iterator[RoleOf]:
    parts: list[object] = [*parse_message(compiled.decl.message.value).parts]
    for leaf in leaves(compiled.condition) if compiled.condition else ():
        parts += leaf.arguments if isinstance(leaf, Call) else (leaf.left, leaf.right)
    yield from (part for part in parts if isinstance(part, RoleOf))


def _idle_holes(decl: StatementDecl, text: Text, used: frozenset[str] | set[str]) -> Iterator[Mistake]:
    for found in _HOLE.finditer(text.value):
        name = found[1]
        if name in used or _HOLE.findall(text.value).count(name) > 1:
            continue
        place = place_in(text, decl.source, *found.span())
        help = f"name it in an example (`{name}: the words it catches`), or call it $anything"
        message = f"nothing asks what `${name}` catches"
        yield Mistake("unused-hole", message, decl.source, place, help, Fix(place, "$anything"), "warning")
