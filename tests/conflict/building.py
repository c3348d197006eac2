"""Clauses, statements and texts built by hand, in the fewest words that say what a test is about.

``Scene("A boy is riding a horse.")`` is a text; its methods find their words in it, so that all
spans are true ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checker.conflict.knowledge import Knowledge
from checker.conflict.lexical import Language, knowledge_of
from checker.conflict.stated import Filler, Pair, Stated, stated
from checker.conflict.told import Text
from checker.english import lexicon
from checker.model import (
    Adjective,
    Adverb,
    Analysis,
    Argument,
    Capture,
    Clause,
    Holder,
    NounPhrase,
    Proposition,
    Quantity,
    Referent,
    Sentence,
    Statement,
    Time,
    VerbGroup,
)
from checker.ruleset import Lexicon
from checker.source import Source, Span

_DETERMINERS = frozenset("a an the no some all every this that these those any his her its their".split())
_PRONOUNS = frozenset("he she it they we i him her them this that nobody someone".split())


@dataclass
class Scene:
    """A text with what is known of it."""

    text: str
    referents: dict[Span, Referent] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    propositions: list[Proposition] = field(default_factory=list)
    reference: bool = False

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def phrase(self, words: str, *complements: Argument, **details: object) -> NounPhrase:
        """A noun phrase: determiner, modifiers, head; capitals make a name."""
        span = self.span(words)
        parts = words.split()
        determiner = parts.pop(0).lower() if parts[0].lower() in _DETERMINERS and len(parts) > 1 else ""
        is_name = parts[-1][0].isupper() and parts[-1].lower() not in _PRONOUNS
        kind = "pronoun" if parts[-1].lower() in _PRONOUNS else "name" if is_name else "common"
        head = parts[-1] if is_name else _noun_lemma(parts[-1])
        phrase = NounPhrase(
            span=span,
            full=span,
            kind=kind,  # type: ignore[arg-type]
            head=head,
            text=words,
            name=" ".join(parts) if is_name else "",
            modifiers=() if is_name else tuple(part.lower() for part in parts[:-1]),
            determiner=determiner,
            plural=not is_name and head != parts[-1].lower(),
            negated=determiner == "no" or head == "nobody",
            complements=complements,
        )
        return replace(phrase, **details)  # type: ignore[arg-type]

    def modifier(self, marker: str, words: str | NounPhrase) -> Argument:
        phrase = words if isinstance(words, NounPhrase) else self.phrase(words)
        return Argument("modifier", phrase, phrase.span, marker)

    def counted(self, words: str, number: float, **details: object) -> NounPhrase:
        """A noun phrase with a quantity: "five people"."""
        phrase = self.phrase(words)
        approximate = bool(details.pop("approximate", False))
        quantity = Quantity(phrase.span, number, number, str(details.pop("unit", "")), approximate)
        return replace(phrase, modifiers=(), quantity=quantity)

    def clause(
        self,
        verb: str,
        subject: NounPhrase | str | None = None,
        object: NounPhrase | str | None = None,
        *others: Argument,
        predicate: NounPhrase | str | None = None,
        negation: str = "",
        tense: str = "present",
        adverbs: tuple[str, ...] = (),
        times: tuple[Time, ...] = (),
        existential: bool = False,
        kind: str = "main",
        confidence: str = "high",
    ) -> Clause:
        """A clause; ``verb`` is its form in the text, with its lemma behind a colon where it differs."""
        form, _, lemma = verb.partition(":")
        group = VerbGroup(self.span(form), lemma or form, "finite", tense, negation=negation)  # type: ignore[arg-type]
        arguments = list(others)
        for role, value in (("subject", subject), ("object", object), ("predicate", predicate)):
            if value is not None:
                phrase = self.phrase(value) if isinstance(value, str) else value
                arguments.append(Argument(role, phrase, phrase.span))  # type: ignore[arg-type]
        spans = [group.span, *(argument.span for argument in arguments)]
        return Clause(
            span=Span(min(span.start for span in spans), max(span.end for span in spans)),
            kind=kind,  # type: ignore[arg-type]
            verb=group,
            arguments=tuple(arguments),
            adverbs=tuple(Adverb(self.span(word), word) for word in adverbs),
            times=times,
            existential=existential,
            confidence=confidence,  # type: ignore[arg-type]
        )

    def adjective(self, word: str) -> Argument:
        span = self.span(word)
        return Argument("predicate", Adjective(span, word), span)

    def means(self, phrase: NounPhrase, key: str, **details: object) -> NounPhrase:
        """Say who or what a phrase stands for."""
        name = key.partition(":")[2]
        self.referents[phrase.span] = Referent(key, name, f'"{phrase.text}" = {name}', **details)  # type: ignore[arg-type]
        return phrase

    def state(self, clause: Clause, polarity: str = "affirmed", **details: object) -> Statement:
        """State a clause: by default an assertion of the article itself."""
        modality = details.pop("modality", "none")
        proposition = Proposition(clause, polarity, modality, "asserted", None, 0)  # type: ignore[arg-type]
        kind = str(details.pop("kind", "assertion"))
        holder = details.pop("holder", Holder("", ""))
        caught = tuple(Capture(name, _span(value), value) for name, value in details.items())  # type: ignore[arg-type]
        statement = Statement(kind, kind, holder, caught, clause.span, proposition, "text")  # type: ignore[arg-type]
        self.propositions.append(proposition)
        self.statements.append(statement)
        return statement

    def read(self) -> Text:
        """The text with all that was said of it."""
        sentences = (Sentence(Span(0, len(self.text)), 0),)
        analysis = Analysis(Source("text", self.text), sentences, tuple(self.propositions), self.referents)
        return Text(
            "reference" if self.reference else "text", analysis, tuple(self.statements), self.reference
        )


def _noun_lemma(form: str) -> str:
    tag = next((reading.tag for reading in lexicon.readings(form) if reading.tag in ("NN", "NNS")), "NN")
    return lexicon.lemma(form, tag)


def _span(value: Clause | NounPhrase | Adjective) -> Span:
    return value.span


def party(name: str) -> Holder:
    """A named holder."""
    return Holder(f"party:{name}", name)


def _unrelated(lemma: str) -> frozenset[str]:
    """A language in which no word has to do with another: tests declare what they need."""
    return frozenset()


_BARE = Language(*(7 * [_unrelated]))


def knowledge(**declared: object) -> Knowledge:
    """Only what is declared, as a lexicon of rules does it."""
    return knowledge_of(Lexicon(**declared), _BARE)  # type: ignore[arg-type]


def pair(first: Scene, second: Scene | None = None, **declared: object) -> Pair:
    """The first statement of each scene; of one scene its two statements."""
    if second is None:
        one, other = stated(first.read())
        return Pair(one, other, knowledge(**declared), "inside")
    (one, *_), (other, *_) = stated(first.read()), stated(second.read())
    return Pair(one, other, knowledge(**declared), "across" if second.reference else "inside")


def filled(of: Stated, value: Clause | NounPhrase | Adjective) -> Filler:
    """A value as a role of a statement."""
    return Filler(of, "value", value)
