"""What texts are made of, and what is made of them: from clauses to statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from checker.frozen import swift
from checker.source import Source, Span

Polarity = Literal["affirmed", "negated", "unknown"]
Modality = Literal["none", "can", "must", "may", "will", "would"]
Confidence = Literal["high", "low"]
PhraseKind = Literal["common", "name", "pronoun", "variable"]
ClauseKind = Literal[
    "main",  # stands on its own
    "complement",  # what is said, thought, wanted: "that it will rain", "to leave", "leaving"
    "subordinate",  # behind a connective: "if it rains", "after the talks ended"
    "relative",  # modifies a noun: "who left", "signed in May"
    "participle",  # modifies a clause: "adding that ...", "backed by ..."
    "nominal",  # an event named by a noun: "the union's refusal to sign"
    "fragment",  # no verb: a headline, a list item, a bare metavariable
]
Role = Literal[
    "subject",  # who does it (in a passive clause: the "by" phrase)
    "object",  # whom or what it is done to (in a passive clause: the grammatical subject)
    "recipient",  # the first of two objects: "told THE PRESS that", "offered HIM a job"
    "predicate",  # what is said of the subject with be, become, remain: noun or adjective
    "complement",  # a clause the verb asks for; marker "that", "to", "ing", "whether" or ""
    "modifier",  # anything else; marker is its preposition or connective
]
Standing = Literal[
    "asserted",  # someone (the article or its attribution) says that it is so, or is not so
    "conditional",  # stands in an if / unless / when-ever clause, or depends on one
    "embedded",  # wanted, asked, feared, planned, refused: neither said to be so nor not so
    "questioned",  # asked
]


@swift
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it: a closed range; "up to 5" is (-inf, 5), "5" is (5, 5)."""

    span: Span
    low: float
    high: float
    unit: str  # "percent", "GBP", "day", "kilometre", or "" where the noun counted is the unit
    approximate: bool  # about, nearly, some, around


@swift
@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.  Fields that the text does not give are None or ""."""

    span: Span
    year: int | None = None
    month: int | None = None  # 1 to 12
    day: int | None = None  # 1 to 31
    weekday: str = ""  # "monday" to "sunday"
    relative: str = ""  # "last week", "yesterday", "now", "this year": lower case, as written
    relation: str = ""  # "", "before", "after", "since", "until", "by"


@swift
@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb of a clause, or of a phrase: lemma in lower case."""

    span: Span
    lemma: str


@swift
@dataclass(frozen=True, slots=True)
class Adjective:
    """A predicate adjective: "ready" in "is ready to talk" (its infinitive is the clause's)."""

    span: Span
    lemma: str
    adverbs: tuple[Adverb, ...] = ()
    conjuncts: tuple[Adjective, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase.  ``span`` ends with the head; ``full`` takes in all that belongs to it."""

    span: Span
    full: Span
    kind: PhraseKind
    head: str  # lemma, lower case ("troop"); of a name its last word as written ("Putin")
    text: str  # as written, without what follows the head: "the Russian President Vladimir Putin"
    name: str = ""  # the proper name in it: "Vladimir Putin"
    modifiers: tuple[str, ...] = ()  # lemmas between determiner and head: ("russian", "president")
    determiner: str = ""  # lower case: "the", "a", "this", "no", "any", "his"; "" where bare
    plural: bool = False
    negated: bool = False  # no talks, nobody, none of the members, neither side, not all
    possessor: NounPhrase | None = None  # "the union's", "its"
    quantity: Quantity | None = None
    complements: tuple[Argument, ...] = ()  # what follows the head: of, for, to-infinitive, that
    conjuncts: tuple[NounPhrase, ...] = ()  # the further members of "A, B and C", held by A
    coordinator: str = ""  # "and", "or", "nor" where there are conjuncts
    appositions: tuple[NounPhrase, ...] = ()  # "Mr Lee, THE UNION'S LEADER"
    relatives: tuple[Clause, ...] = ()  # its own place in them is a bare copy of this phrase
    variable: str = ""  # in patterns: the metavariable's name, without "$"


@swift
@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The verb of a clause with what belongs to its form."""

    span: Span
    lemma: str  # with its particle: "rule out"; in patterns also "<class>"
    form: Literal["finite", "infinitive", "gerund", "participle", "noun"]
    tense: Literal["past", "present", "future", "none"] = "none"
    modal: str = ""  # as written, lower case: "will", "cannot" gives "can" and a negation
    negation: str = ""  # the negating word: "not", "never", "no longer", "hardly"; "" where none
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    variable: str = ""  # in patterns: "will $action"


@swift
@dataclass(frozen=True, slots=True)
class Argument:
    """One part of a clause: a noun phrase, an adjective or a clause in a role."""

    role: Role
    value: NounPhrase | Adjective | Clause
    span: Span  # with its marker
    marker: str = ""  # lower case: "with", "because of", "that", "to", "ing", "if", "after"
    focus: str = ""  # the adverb right before the marker: "only", "even", "just", "not"


@swift
@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its subject, objects and modifiers, as the grammar found it.

    Passive clauses are normalised: ``subject`` is the agent, ``object`` the one affected.
    Control is filled in: "refused to sign" holds a complement whose subject is the refuser.
    """

    span: Span
    kind: ClauseKind
    verb: VerbGroup | None
    arguments: tuple[Argument, ...] = ()
    adverbs: tuple[Adverb, ...] = ()
    times: tuple[Time, ...] = ()
    existential: bool = False  # "there is", "there were": what exists is the object
    question: bool = False
    quoted: bool = False  # its verb stands inside quotation marks
    confidence: Confidence = "high"  # low where the grammar had to repair the sentence
    variable: str = ""  # in patterns: this whole clause is the metavariable


@swift
@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it, from the governing clause, a quotation or "according to"."""

    source: NounPhrase | None  # None: nobody named ("it is claimed", "reportedly")
    verb: str  # lemma of the verb of saying, or "according to"
    span: Span
    quoted: bool


@swift
@dataclass(frozen=True, slots=True)
class Proposition:
    """A clause read for meaning."""

    clause: Clause
    polarity: Polarity  # after negation, implicatives and what governs it
    modality: Modality
    standing: Standing
    attribution: Attribution | None
    sentence: int  # index into Analysis.sentences
    because: tuple[str, ...] = ()  # the steps, for explain: '"refused to" negates'


@swift
@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word of a sentence, or a fixed expression, with the reading chosen for it."""

    span: Span
    form: str  # lower case
    lemma: str  # lower case
    tag: str  # of the Penn Treebank; punctuation has its own


@swift
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the clauses that stand at its top; the others lie inside them."""

    span: Span
    paragraph: int
    clauses: tuple[Clause, ...] = ()
    confidence: Confidence = "high"
    read: bool = True  # False: longer or more deeply nested than is read; it has no clauses
    words: tuple[TaggedWord, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Referent:
    """What a noun phrase stands for.  A phrase without a referent stands for itself."""

    key: str  # the same for the same party or thing: "party:Ukraine", "person:Putin"; "" if none
    name: str  # how to show it: "Ukraine", "Vladimir Putin"
    reason: str  # '"he" = Vladimir Putin', 'Kyiv = Ukraine (party)'
    clauses: tuple[Clause, ...] = ()  # what "this approach", "the claim", "that" refers back to
    speakers: tuple[str, ...] = ()  # for each of the clauses the key of who said it; "" unknown
    certain: bool = True
    stands_for: str = ""  # the key of the party that a person speaks for: "party:Ukraine"


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the English rooms know of one text."""

    source: Source
    sentences: tuple[Sentence, ...]
    propositions: tuple[Proposition, ...]
    referents: Mapping[Span, Referent] = field(hash=False)  # by NounPhrase.span


@dataclass(frozen=True, slots=True)
class Capture:
    """What a metavariable caught."""

    name: str
    span: Span
    value: NounPhrase | Adjective | Clause


@dataclass(frozen=True, slots=True)
class Holder:
    """The party whose statement it is."""

    key: str  # as in Referent.key; "" is the article itself
    name: str  # "" is the article itself
    known: bool = True  # False: an unresolved pronoun; such a holder never makes a finding
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition recognised by a statement rule (or, as ``assertion``, by the engine)."""

    rule: str
    kind: str
    holder: Holder
    captures: tuple[Capture, ...]  # includes "holder" where the pattern or a phrase gave it
    span: Span  # its clause with its subject, without the attribution
    proposition: Proposition
    document: str  # the document's id, or "id#reference"
    pattern: str = ""  # the pattern that matched, as written in the rule
