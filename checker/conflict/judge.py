"""Pairs in conflict -> findings: one finding for one matter, with both places and the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.conflict.crowds import MATTERS
from checker.conflict.fingerprint import fingerprint
from checker.conflict.hits import Hit
from checker.conflict.knowledge import Knowledge
from checker.conflict.opposition import about_same_matter
from checker.conflict.role_text import text_of
from checker.conflict.stated import Pair, Stated, filler, setting_of
from checker.model import Finding, Label, NounPhrase, Severity
from checker.ruleset import ASSERTION
from checker.ruleset.condition import Alias, RoleOf
from checker.text.masking.seen import wording

MOST_LABELS = 20
_WEIGHT: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Matter:
    """A hit with those that are told by its finding."""

    hit: Hit
    also: tuple[Hit, ...] = ()  # of the same pair of places
    others: tuple[Matter, ...] = ()  # of the same rule, about the same matter


def judge(hits: Sequence[Hit], knowledge: Knowledge) -> tuple[Finding, ...]:
    """The findings, in the order of their places."""
    return tuple(sorted(map(_finding, matters(hits, knowledge)), key=_reading_order))


def matters(hits: Sequence[Hit], knowledge: Knowledge) -> tuple[Matter, ...]:
    """The hits by what they are about: each of these is one finding."""
    ranked = sorted(hits, key=_rank)
    return _by_matter(_by_pair(ranked), lambda one, other: _same_matter(one, other, knowledge))


def _rank(hit: Hit) -> tuple[object, ...]:
    """The most severe first, then by the order of the rules, then the nearest; no two hits are equal."""
    at = (_place(hit.first), _place(hit.second))
    return (_WEIGHT[hit.severity], hit.rank, _distance(hit), *at, _reading(hit.first), _reading(hit.second))


def _distance(hit: Hit) -> int:
    spans = sorted(stated.statement.span for stated in hit.places)
    return max(0, spans[1].start - spans[0].end)


def _place(stated: Stated) -> tuple[object, ...]:
    return (stated.text.reference, stated.text.document, stated.statement.span)


def _reading(stated: Stated) -> tuple[object, ...]:
    """Which of several statements at one place it is."""
    statement = stated.statement
    caught = tuple((capture.name, capture.span) for capture in statement.captures)
    return (statement.kind, statement.rule, caught)


# -- one pair, one finding ---------------------------------------------------------------------------


def _by_pair(ranked: Iterable[Hit]) -> tuple[Matter, ...]:
    """The first hit for each pair of places, with the others: such hits lie in the same two sentences."""
    groups: list[list[Hit]] = []
    of_sentences: dict[frozenset[object], list[list[Hit]]] = {}
    for hit in ranked:
        near = of_sentences.setdefault(frozenset(map(_sentence, hit.places)), [])
        group = next((one for one in near if _same_pair(one[0], hit)), None)
        if group is None:
            group = []
            groups.append(group)
            near.append(group)
        group.append(hit)
    return tuple(Matter(first, tuple(others)) for first, *others in groups)


def _sentence(stated: Stated) -> tuple[str, int]:
    return stated.text.document, stated.proposition.sentence


def _same_pair(one: Hit, other: Hit) -> bool:
    return (_meet(one.first, other.first) and _meet(one.second, other.second)) or (
        _meet(one.first, other.second) and _meet(one.second, other.first)
    )


def _meet(one: Stated, other: Stated) -> bool:
    """One and the same statement, or two readings of one clause."""
    if one.text.document != other.text.document:
        return False
    spans = one.statement.span, other.statement.span
    return spans[0].covers(spans[1]) or spans[1].covers(spans[0])


# -- one matter, one finding -------------------------------------------------------------------------


def _by_matter(pairs: Sequence[Matter], same: Callable[[Hit, Hit], bool]) -> tuple[Matter, ...]:
    groups: list[list[Matter]] = []
    of_rule: dict[str, list[list[Matter]]] = {}
    most = MATTERS.among(len(pairs))
    for pair in pairs:
        near = of_rule.setdefault(pair.hit.rule.id, [])
        group = next((one for one in near[-most:] if same(one[0].hit, pair.hit)), None)
        if group is None:
            group = []
            groups.append(group)
            near.append(group)
        group.append(pair)
    return tuple(replace(first, others=tuple(others)) for first, *others in groups)


def _same_matter(one: Hit, other: Hit, knowledge: Knowledge) -> bool:
    """Between the same holders, and each side about what the other one's side is about.

    One denial of one event is one matter, too, whoever is named as its author: "Ms Berg", "the leader".
    """
    if _holders(one) != _holders(other) and not _is_one_denial(one, other):
        return False
    return all(_side_alike(a, b, knowledge) for a, b in zip(one.places, other.places, strict=True))


def _is_one_denial(one: Hit, other: Hit) -> bool:
    """Two assertions that one and the same denial answers."""
    first, second = one.places, other.places
    return any(
        a is b and a.statement.kind == "denial" and c.statement.kind == d.statement.kind == ASSERTION
        for (a, c), (b, d) in ((first, second), (first[::-1], second[::-1]))
    )


def _holders(hit: Hit) -> tuple[tuple[str, str], ...]:
    return tuple((stated.statement.holder.key, stated.statement.holder.name) for stated in hit.places)


def _side_alike(one: Stated, other: Stated, knowledge: Knowledge) -> bool:
    if one is other:
        return True
    return about_same_matter(Pair(one, other, knowledge, setting_of(one, other))).truth == "yes"


# -- the finding -------------------------------------------------------------------------------------


def _finding(matter: Matter) -> Finding:
    hit = matter.hit
    primary, related = sorted(hit.places, key=_place_in_text, reverse=True)
    further = _further(matter, (primary, related))
    shown = sorted((related, *further[: MOST_LABELS - 2]), key=_place)
    return Finding(
        rule=hit.rule.id,
        severity=hit.severity,
        message=message(hit),
        fingerprint=fingerprint(hit.rule.id, _all_places(matter)),
        labels=tuple(_label(stated) for stated in (primary, *shown)),
        reasons=(*matter.hit.reasons, *(f"also found by {rule}" for rule in _also(matter))),
        also=_also(matter),
        further=max(0, len(further) - (MOST_LABELS - 2)),
    )


def _also(matter: Matter) -> tuple[str, ...]:
    """Which other rules found the same pair."""
    others = (hit.rule.id for hit in matter.also if hit.rule.id != matter.hit.rule.id)
    return tuple(dict.fromkeys(others))


def _place_in_text(stated: Stated) -> tuple[object, ...]:
    """Later is greater: in the text, in the day, in the name; whatever stands in a reference is less."""
    text = stated.text
    return (not text.reference, text.date or date.min, text.document, stated.statement.span)


def _all_places(matter: Matter) -> tuple[Stated, ...]:
    return tuple(
        stated for hit in (matter.hit, *(other.hit for other in matter.others)) for stated in hit.places
    )


def _further(matter: Matter, shown: tuple[Stated, Stated]) -> tuple[Stated, ...]:
    """The places of the other pairs, each once."""
    places = {_place(stated): stated for other in matter.others for stated in other.hit.places}
    taken = {_place(stated) for stated in shown}
    return tuple(stated for place, stated in sorted(places.items()) if place not in taken)


def _label(stated: Stated) -> Label:
    statement = stated.statement
    return Label(stated.text.document, statement.span, statement.kind, statement.holder.name)


def message(hit: Hit) -> str:
    """The rule's message with its holes filled from the two statements."""
    aliases = dict(zip((alias for alias, _ in hit.rule.between), hit.places, strict=True))
    return "".join(part if isinstance(part, str) else _hole(part, aliases) for part in hit.rule.message.parts)


def _hole(part: Alias | RoleOf, aliases: dict[str, Stated]) -> str:
    if isinstance(part, Alias):
        stated = aliases[part.name]
        return wording(stated.statement.span, stated.text.analysis.source.text)
    if part.role == "holder":
        return _holder_shown(aliases[part.alias])
    found = filler(aliases[part.alias], part.role)
    return _inside_sentence(text_of(found) if found is not None else "") or "that"


def _with_article(name: str, stated: Stated) -> str:
    """A holder without a name of its own, as the text has it: "the baker"."""
    for capture in stated.statement.captures:
        if capture.name == "holder" and isinstance(capture.value, NounPhrase):
            text = _inside_sentence(capture.value.text)
            return text if text.lower().endswith(name) else name
    return name


def _inside_sentence(text: str) -> str:
    """A phrase that began a sentence, as it stands inside one: "The customer" is "the customer"."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first in _OPENERS and rest else text


_OPENERS = frozenset("The A An This These Those His Her Its Their Our My No All".split())


def _holder_shown(stated: Stated) -> str:
    """Who says it, in a message: "I" is whoever speaks, and a claim that a noun names is somebody's."""
    name = stated.statement.holder.name
    if name:
        return _with_article(name, stated) if name[:1].islower() else name
    if any(capture.name == "holder" for capture in stated.statement.captures):
        return "the speaker"
    return "somebody" if stated.proposition.clause.kind in {"nominal", "fragment"} else "the article"


def _reading_order(finding: Finding) -> tuple[object, ...]:
    related = tuple(label.span for label in finding.labels[1:])
    return (finding.labels[0].document, finding.labels[0].span, finding.rule, related)
