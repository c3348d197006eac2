"""Clauses in few words, for tests that need no parser: one shared, growing text gives the spans."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.model import Adjective, Adverb, Argument, Clause, NounPhrase, Proposition, Role, VerbGroup
from checker.source import Span

PRONOUNS = frozenset({"he", "it", "we", "they"})


def np(text: str, at: int = 0, **fields: Any) -> NounPhrase:
    """A noun phrase; "$x" is a hole, "<x>" a class."""
    span = Span(at, at + len(text))
    if text.startswith("$"):
        return NounPhrase(span, span, "variable", text, text, variable=text[1:])
    head = text.rsplit(maxsplit=1)[-1]
    kind = "pronoun" if head in PRONOUNS else "name" if head[0].isupper() else "common"
    found = NounPhrase(span, span, kind, head, text, name=text if kind == "name" else "")  # type: ignore[arg-type]
    return replace(found, modifiers=tuple(text.split()[:-1]), **fields)


def verb(lemma: str, at: int = 0, **fields: Any) -> VerbGroup:
    """A verb group; "$x" is a hole."""
    span = Span(at, at + len(lemma))
    hole = lemma[1:] if lemma.startswith("$") else ""
    return VerbGroup(span, lemma, fields.pop("form", "finite"), variable=hole, **fields)


def arg(role: Role, value: NounPhrase | Adjective | Clause, marker: str = "", focus: str = "") -> Argument:
    """An argument whose span begins with its marker."""
    start = value.span.start - (len(marker) + 1 if marker else 0)
    return Argument(role, value, Span(start, value.span.end), marker, focus)


def clause(verb_group: VerbGroup | None, *arguments: Argument, **fields: Any) -> Clause:
    """A clause over its parts."""
    spans = [argument.span for argument in arguments] + ([verb_group.span] if verb_group else [])
    whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
    return Clause(whole, fields.pop("kind", "main"), verb_group, tuple(arguments), **fields)


def hole(name: str, *arguments: Argument, **fields: Any) -> Clause:
    """A clause that is one metavariable, with what modifies it."""
    return replace(clause(None, *arguments, **fields), variable=name)


def adverb(lemma: str) -> Adverb:
    """An adverb without a place."""
    return Adverb(Span(0, 0), lemma)


def adjective(lemma: str, at: int = 0, **fields: Any) -> Adjective:
    """A predicate adjective."""
    return Adjective(Span(at, at + len(lemma)), lemma, **fields)


def said(found: Clause, polarity: str = "affirmed", modality: str = "none", **fields: Any) -> Proposition:
    """An asserted proposition."""
    values: dict[str, Any] = {"standing": "asserted", "attribution": None, "sentence": 0, **fields}
    return Proposition(found, polarity, modality, **values)  # type: ignore[arg-type]
