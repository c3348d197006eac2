"""Clauses and propositions on one line, so that a test reads as a sentence and what it should become.

``refuse(subject=the union, to=sign(subject=the union, object=the deal))``.  Marks: ``-`` a negating word in
the verb group, ``~`` low confidence, ``.passive``, ``.there``, ``?`` a question, ``*word`` an adverb,
``@words`` a time, ``only after=...`` a focus, ``[...]`` what a noun phrase keeps, ``A + B`` conjuncts,
``A = B`` an apposition, ``{...}`` a relative clause.
"""

from __future__ import annotations

from functools import cache

from checker.english.analysis import Stages, analyse, stages
from checker.english.words import Word, words
from checker.model import (
    Adjective,
    Adverb,
    Analysis,
    Argument,
    Clause,
    NounPhrase,
    Proposition,
    Time,
    VerbGroup,
)
from checker.source import Source, Span
from checker.text.sentences import sentences
from checker.text.tokens import tokenise


def row(text: str) -> tuple[Word, ...]:
    """The words of a text that is one sentence."""
    return words(text, tokenise(text, Span(0, len(text))))


@cache
def staged(text: str) -> Stages:
    """Every stage's result for the text's first sentence."""
    return stages(Source("text", text), sentences(text)[0].span)


@cache
def analysed(text: str) -> Analysis:
    """All that is known of a text."""
    return analyse(Source("text", text), {})


def tree(text: str) -> str:
    """The clauses at the top of the text's first sentence."""
    return "; ".join(show(clause) for clause in staged(text).clauses)


def show(value: Clause | NounPhrase | Adjective) -> str:
    """A clause, a phrase or an adjective on one line."""
    if isinstance(value, Clause):
        return show_clause(value)
    return show_phrase(value) if isinstance(value, NounPhrase) else show_adjective(value)


def show_clause(clause: Clause) -> str:
    """The verb with its marks, then arguments, adverbs and times."""
    parts = [show_argument(a) for a in clause.arguments]
    parts += [f"*{a.lemma}" for a in clause.adverbs]
    parts += [show_time(t) for t in clause.times]
    low = "~" if clause.confidence == "low" else ""
    there = ".there" if clause.existential else ""
    asks = "?" if clause.question else ""
    verb = show_group(clause.verb) if clause.verb else "fragment"
    return f"{low}{verb}{there}{asks}({', '.join(parts)})"


def show_group(group: VerbGroup) -> str:
    """ "-will sign.passive": negation, modal, lemma, voice."""
    modal = f"{group.modal} " if group.modal else ""
    return ("-" if group.negation else "") + modal + group.lemma + (".passive" if group.passive else "")


def show_argument(argument: Argument) -> str:
    """ "only after=...": what it is, and its value."""
    plain = argument.role in {"subject", "object", "recipient", "predicate"}
    name = argument.role if plain else argument.marker or argument.role
    return f"{argument.focus} {name}={show(argument.value)}".lstrip()


def show_phrase(phrase: NounPhrase) -> str:
    """The words up to the head, then what the phrase keeps."""
    kept = "".join(f" [{show_argument(a)}]" for a in phrase.complements)
    apposed = "".join(f" = {show_phrase(a)}" for a in phrase.appositions)
    related = "".join(f" {{{show_clause(r)}}}" for r in phrase.relatives)
    joined = "".join(f" + {show_phrase(c)}" for c in phrase.conjuncts)
    return f"{phrase.text}{kept}{apposed}{related}{joined}"


def show_adjective(adjective: Adjective) -> str:
    """The adjective behind its adverbs, with those that share its place."""
    own = " ".join([*(a.lemma for a in adjective.adverbs), adjective.lemma])
    return " + ".join([own, *(show_adjective(c) for c in adjective.conjuncts)])


def show_time(time: Time) -> str:
    """ "@since monday": relation, then whatever the time gives."""
    numbers = "-".join(str(n) for n in (time.year, time.month, time.day) if n is not None)
    return "@" + " ".join(filter(None, [time.relation, numbers, time.weekday, time.relative]))


def reading(text: str, lemma: str, nth: int = 0) -> str:
    """What the nth clause with this verb is read as: polarity, then what differs from plain assertion."""
    found = [p for p in analysed(text).propositions if p.clause.verb and p.clause.verb.lemma == lemma]
    return show_reading(found[nth]) if nth < len(found) else "no such clause"


def show_reading(proposition: Proposition) -> str:
    """ "negated will embedded / the minister: say": the attribution behind the stroke."""
    parts: list[str] = [proposition.polarity]
    parts += [p for p in (proposition.modality, proposition.standing) if p not in {"none", "asserted"}]
    source = proposition.attribution
    if source is not None:
        who = source.source.text if source.source else "nobody named"
        parts.append(f"/ {who}: {source.verb}{' (quoted)' if source.quoted else ''}")
    return " ".join(parts)


def terminals(text: str) -> str:
    """The grammar's terminals, with the word of each opening: "NP VF BND:main NP VF"."""
    return " ".join(
        t.type + (f":{t.word}" if t.word and t.type != "PREP" else "") for t in staged(text).terminals
    )


def chunks(text: str) -> str:
    """ "NP:the union | VF:has refused": every chunk with its words."""
    return " | ".join(f"{c.kind}:{c.lower}" for c in staged(text).chunks)


def tags(text: str) -> str:
    """The tags of the first sentence in a row."""
    return " ".join(t.tag for t in staged(text).tagged)


def phrases(value: Clause | NounPhrase | Adjective) -> list[NounPhrase]:
    """Every noun phrase in a clause or phrase."""
    if isinstance(value, Adjective):
        return []
    if isinstance(value, Clause):
        return [p for a in value.arguments for p in phrases(a.value)]
    inside = (*(a.value for a in value.complements), *value.relatives, *value.appositions, *value.conjuncts)
    return [value, *(p for v in inside for p in phrases(v))]


def spans(value: Clause | NounPhrase | Adjective | Adverb | Time) -> list[Span]:
    """Every span in a clause or phrase."""
    if not isinstance(value, Clause | NounPhrase):
        return [value.span]
    if isinstance(value, NounPhrase):
        inner = [s for a in value.complements for s in (a.span, *spans(a.value))]
        others = (*value.relatives, *value.appositions, *value.conjuncts)
        return [value.span, value.full, *inner, *(s for v in others for s in spans(v))]
    inner = [s for a in value.arguments for s in (a.span, *spans(a.value))]
    return [value.span, *inner, *(s for v in (*value.adverbs, *value.times) for s in spans(v))]


def marked(sentence: str) -> tuple[str, int]:
    """A sentence with one word in brackets: its text without them, and the index of the word's row."""
    start = sentence.index("[")
    text = sentence.replace("[", "").replace("]", "")
    return text, next(i for i, w in enumerate(row(text)) if w.span.start <= start < w.span.end)
