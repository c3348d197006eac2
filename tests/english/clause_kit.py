"""Clauses by hand: ``Text("...")`` finds the spans of the words that tests name, left to right."""

from __future__ import annotations

from dataclasses import replace

from checker.model import (
    Argument,
    Attribution,
    Clause,
    NounPhrase,
    PhraseKind,
    Proposition,
    Referent,
    Role,
    Sentence,
    VerbGroup,
)
from checker.source import Span

PRONOUNS = frozenset("he him his she her it its they them their i me my we us our who that this".split())
DETERMINERS = frozenset("the a an this that these those such its his her their our any no all".split())


class Text:
    """A text whose phrases and clauses are built by naming their words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences: list[Sentence] = []
        self.propositions: list[Proposition] = []

    def span(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        return Span(start, start + len(words))

    def phrase(self, words: str, after: int = 0, **more: object) -> NounPhrase:
        """A noun phrase; its kind, head and determiner are read off its words."""
        span = self.span(words, after)
        parts = words.split()
        kind: PhraseKind = (
            "pronoun" if words.lower() in PRONOUNS else "name" if parts[-1][:1].isupper() else "common"
        )
        plural = kind == "common" and parts[-1].endswith("s")
        head = parts[-1].rstrip("s") if plural else parts[-1]
        determiner = parts[0].lower() if len(parts) > 1 and parts[0].lower() in DETERMINERS else ""
        possessor = None
        if determiner in {"its", "his", "her", "their", "our"}:
            place = Span(span.start, span.start + len(determiner))
            possessor = NounPhrase(place, place, "pronoun", determiner, place.of(self.text))
        made = NounPhrase(
            span, span, kind, head, words, determiner=determiner, plural=plural, possessor=possessor
        )
        return replace(made, **more)  # type: ignore[arg-type]

    def clause(
        self,
        words: str,
        verb: str,
        lemma: str,
        *arguments: tuple[Role, NounPhrase | Clause],
        kind: str = "main",
    ) -> Clause:
        """A clause that covers ``words``."""
        span = self.span(words)
        group = VerbGroup(self.span(verb, span.start), lemma, "finite")
        made = tuple(Argument(role, value, value.span) for role, value in arguments)
        return Clause(span, kind, group, made)  # type: ignore[arg-type]

    def say(self, clause: Clause, *reported: Clause, quoted: bool = False) -> None:
        """Enter a sentence: its main clause, and what its subject is said to say in it."""
        number = len(self.sentences)
        self.sentences.append(Sentence(clause.span, number, (clause,)))
        self.propositions.append(Proposition(clause, "affirmed", "none", "asserted", None, number))
        source = next((a.value for a in clause.arguments if a.role == "subject"), None)
        for one in reported:
            assert isinstance(source, NounPhrase)
            assert clause.verb
            attribution = Attribution(source, clause.verb.lemma, clause.verb.span, quoted)
            self.propositions.append(Proposition(one, "affirmed", "none", "asserted", attribution, number))

    def referents(self, **parties: tuple[str, ...]) -> dict[str, Referent]:
        """What the phrases stand for, by their words (the last phrase of those words)."""
        from checker.english.reference import referents

        found = referents(tuple(self.sentences), tuple(self.propositions), parties, self.text)
        return {span.of(self.text): referent for span, referent in sorted(found.items())}
