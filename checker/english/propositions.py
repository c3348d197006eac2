"""Propositions: what each clause of a text says, and how far it is said to be so.

From the top of every sentence downwards, each clause is read in the light of those above it: whose
words it is (attribution), whether it is so, is not so or is left open (negation and implicatives:
"refused to sign" is not sign; Karttunen, 1971; MacCartney and Manning, 2009), and whether it is
said at all (members of an if-clause are not).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.english.lexicon_classes import (
    Signature,
    connectives,
    implicative_adjectives,
    implicative_nouns,
    implicatives,
    modals,
    reporting_verbs,
)
from checker.english.nominals import nominal_clause
from checker.english.speakers import with_speakers
from checker.model import (
    Adjective,
    Argument,
    Attribution,
    Clause,
    Modality,
    NounPhrase,
    Polarity,
    Proposition,
    Sentence,
    Standing,
)
from checker.source import Span

OPPOSITE: dict[Polarity, Polarity] = {"affirmed": "negated", "negated": "affirmed", "unknown": "unknown"}
CONDITIONAL = frozenset({"condition", "exception"})
#: Conditions that make no difference: the main clause holds either way.
CONCESSIVE = frozenset({"even if", "whether or not", "as if", "as though"})
#: Connectives whose clause has not yet happened where the main clause is still to come.
PROSPECTIVE = frozenset({"until", "till", "once", "before", "as soon as", "when", "after", "by the time"})
UNCERTAIN_ADVERBS = frozenset({"perhaps", "maybe", "possibly", "probably", "likely"})
#: Prepositions behind which a phrase without members is no circumstance but leaves nothing over.
EXCLUDING = frozenset({"to", "about", "on", "from", "by", "under"})
OCCASIONS = frozenset({"point", "time", "stage", "moment"})
NEGATING_PREPOSITIONS = frozenset({"without", "instead of", "rather than", "far from"})
HEARSAY_ADVERBS = frozenset({"reportedly", "allegedly", "apparently", "supposedly", "purportedly"})


@dataclass(frozen=True, slots=True)
class Light:
    """The light in which a clause stands: what the clauses above it make of it."""

    sentence: int
    standing: Standing = "asserted"
    flipped: bool = False  # what stands above turns its polarity round
    attribution: Attribution | None = None
    modality: Modality = "none"
    because: tuple[str, ...] = ()

    def with_reason(self, reason: str) -> Light:
        return replace(self, because=(*self.because, reason))


def propositions(sentences: Sequence[Sentence], quotations: Sequence[Span]) -> tuple[Proposition, ...]:
    """Every clause of the text read for meaning, in text order of the sentences, outer before inner."""
    found = [
        proposition
        for index, sentence in enumerate(sentences)
        for clause in sentence.clauses
        for proposition in _read(clause, _from_above(index, sentence, clause))
    ]
    return with_speakers(found, sentences, quotations)


def _from_above(index: int, sentence: Sentence, clause: Clause) -> Light:
    """A question asks; "either A or B" says neither of the two."""
    if clause.question:
        return Light(index, "questioned")
    if clause.kind == "main" and any(_is_either(other) for other in sentence.clauses):
        return Light(index, "embedded").with_reason('"either" leaves it open')
    return Light(index)


def _is_either(clause: Clause) -> bool:
    """The bare word in front of the first of two clauses."""
    phrases = [a.value for a in clause.arguments if isinstance(a.value, NounPhrase)]
    return clause.verb is None and [phrase.text.lower() for phrase in phrases] == ["either"]


def _read(clause: Clause, above: Light) -> Iterator[Proposition]:
    light = _with_source(clause, above)
    own = _proposition(clause, light)
    yield own
    for argument in clause.arguments:
        if isinstance(argument.value, Clause):
            yield from _read(argument.value, _below(clause, argument, own, light))
        elif isinstance(argument.value, NounPhrase):
            yield from _inside_phrase(argument.value, _phrase_light(argument, own, light))


def _with_source(clause: Clause, light: Light) -> Light:
    """according to X, as X said: the clause is X's; reportedly: somebody's."""
    for argument in clause.arguments:
        if argument.marker == "as" and isinstance(argument.value, Clause) and (source := _as_said(argument.value)):
            return replace(light, attribution=source)
        if argument.marker == "according to" and isinstance(argument.value, NounPhrase):
            source = Attribution(argument.value, "according to", argument.span, quoted=False)
            return replace(light, attribution=source)
    for adverb in clause.adverbs:
        if adverb.lemma in HEARSAY_ADVERBS and light.attribution is None:
            return replace(light, attribution=Attribution(None, adverb.lemma, adverb.span, quoted=False))
    return light


def _as_said(clause: Clause) -> Attribution | None:
    """As the minister has said, ...: a verb of saying without what is said."""
    verb = clause.verb
    if verb is None or verb.lemma not in reporting_verbs() or verb.negation or _has_object(clause):
        return None
    if any(a.role == "complement" for a in clause.arguments):
        return None
    return Attribution(_subject(clause), verb.lemma, verb.span, quoted=False)


def _proposition(clause: Clause, light: Light) -> Proposition:
    polarity, reason = _polarity(clause)
    if light.flipped:
        polarity = OPPOSITE[polarity]
    return Proposition(
        clause=clause,
        polarity=polarity,
        modality=_modality(clause, light),
        standing=_standing(clause, light),
        attribution=light.attribution,
        sentence=light.sentence,
        because=(*light.because, reason) if reason else light.because,
    )


# Polarity, modality, standing of the clause itself.


def _polarity(clause: Clause) -> tuple[Polarity, str]:
    if (word := _approximate(clause)) is not None:
        return "unknown", f'"{word}" leaves it between yes and no'
    negating = list(_negating(clause))
    if any(word.startswith("not ") for word in negating):
        return "unknown", f'"{negating[0]}" negates a part only'
    if len(negating) % 2:
        return "negated", f'"{negating[0]}" negates'
    return "affirmed", f'"{negating[0]}" and "{negating[1]}" cancel out' if negating else ""


def _approximate(clause: Clause) -> str | None:
    """rarely, seldom, few: neither plainly so nor plainly not so."""
    for adverb in clause.adverbs:
        if adverb.lemma in {"rarely", "seldom", "hardly ever", "almost never"}:
            return adverb.lemma
    for argument in clause.arguments:
        phrase = argument.value
        if isinstance(phrase, NounPhrase) and argument.role in {"subject", "object"} and _is_few(phrase):
            return "few"
    return None


def _is_few(phrase: NounPhrase) -> bool:
    return phrase.text.split()[0].lower() in {"few", "little"}


def _negating(clause: Clause) -> Iterator[str]:
    """The words that negate the clause as a whole."""
    if clause.verb is not None and clause.verb.negation:
        yield clause.verb.negation
    for adverb in clause.adverbs:
        if adverb.lemma in {"not", "never"}:
            yield adverb.lemma
    for argument in clause.arguments:
        phrase = argument.value
        if isinstance(phrase, NounPhrase) and _negates_clause(clause, argument, phrase):
            partial = phrase.text.lower().startswith("not ")
            yield "not all" if partial else phrase.text.split()[0].lower()
        if isinstance(phrase, Adjective) and any(a.lemma in {"not", "far from"} for a in phrase.adverbs):
            yield "not"


def _negates_clause(clause: Clause, argument: Argument, phrase: NounPhrase) -> bool:
    """Whether a phrase without members makes the clause false.

    A participle's subject is that of its clause, which is negated there and once only.  "With no
    help" and "at no cost" say how it is done; "to no hills" and "at no point" say that it is not.
    """
    if not phrase.negated and not _is_zero(phrase):
        return False
    if argument.role == "modifier":
        return argument.marker in EXCLUDING or (argument.marker == "at" and phrase.head in OCCASIONS)
    return not (clause.kind == "participle" and phrase.span.end <= clause.span.start)


def _is_zero(phrase: NounPhrase) -> bool:
    """ "Zero complaints" are none; zero per cent is a value like any other."""
    return phrase.quantity is not None and phrase.quantity.high == 0 and not phrase.quantity.unit


def _modality(clause: Clause, light: Light) -> Modality:
    if clause.verb is None or not clause.verb.modal:
        return light.modality
    if clause.verb.perfect and clause.verb.modal in {"must", "should", "may", "could", "can"}:
        return "may"  # "must have known" supposes, it does not oblige
    return modals().get(clause.verb.modal, "none")  # type: ignore[return-value]


def _standing(clause: Clause, light: Light) -> Standing:
    if light.standing != "asserted":
        return light.standing
    if any(a.lemma in UNCERTAIN_ADVERBS for a in clause.adverbs):
        return "embedded"
    return "conditional" if any(_is_condition(a) for a in clause.arguments) else "asserted"


def _is_condition(argument: Argument) -> bool:
    if argument.role != "modifier" or argument.focus == "even" or argument.marker in CONCESSIVE:
        return False
    return connectives().get(argument.marker) in CONDITIONAL


# What a clause makes of the clauses in it.


def _below(clause: Clause, argument: Argument, own: Proposition, light: Light) -> Light:
    base = replace(light, standing=own.standing, modality="none", flipped=False)
    if argument.role == "modifier":
        return _below_modifier(clause, argument, own, base)
    if argument.role == "complement":
        return _below_complement(clause, argument, own, base)
    return replace(base, standing="embedded")


def _below_modifier(clause: Clause, argument: Argument, own: Proposition, base: Light) -> Light:
    if argument.marker == "ed" and clause.verb is not None and clause.verb.lemma == "get":
        return replace(base, flipped=own.polarity == "negated")  # "not getting kicked" is one verb
    if argument.marker in {"ing", "ed"}:
        return base
    implied = _implicative(clause, f"{argument.marker}-ing")
    if implied is not None:
        return _implied(base, own, implied, clause, argument)
    if argument.marker in NEGATING_PREPOSITIONS:
        return replace(base, flipped=True).with_reason(f'"{argument.marker}" negates')
    kind = connectives().get(argument.marker, "")
    if kind in CONDITIONAL:
        return replace(base, standing="conditional").with_reason(f'stands behind "{argument.marker}"')
    open_yet = argument.marker in PROSPECTIVE and own.modality in {"will", "would", "must", "may", "can"}
    if kind in {"purpose", "comparison"} or argument.focus == "only" or open_yet or argument.marker in {"until", "before"}:
        return replace(base, standing="embedded").with_reason(f'"{argument.marker}" leaves it open')
    if isinstance(argument.value, Clause) and argument.value.verb and argument.value.verb.form == "gerund" and not kind:
        return replace(base, standing="embedded").with_reason(f'behind "{argument.marker}" it is named, not said')
    return base


def _below_complement(clause: Clause, argument: Argument, own: Proposition, base: Light) -> Light:
    if argument.marker in {"whether", "if", "who", "what", "how", "why", "where", "when", "which"}:
        return replace(base, standing="questioned").with_reason(f'"{argument.marker}" asks')
    if argument.marker == "to" and (light := _semi_modal(clause, argument, own, base)):
        return light
    if own.polarity == "negated" and argument.marker == "that" and _is_the_case(clause):
        return replace(base, flipped=True).with_reason('"not the case" negates')
    implied = _implicative(clause, argument.marker)
    if implied is not None and argument.marker != "that":
        return _implied(base, own, implied, clause, argument)
    if argument.marker in {"to", "bare"}:
        return replace(base, standing="embedded").with_reason(f"{_word(clause)} leaves it open")
    if argument.marker == "ing":
        return replace(base, standing="embedded").with_reason(f"{_word(clause)} leaves it open")
    return _said(clause, argument, own, base, implied)


def _semi_modal(clause: Clause, argument: Argument, own: Proposition, base: Light) -> Light | None:
    """have to, need to, be going to; "has yet to" negates."""
    verb = clause.verb
    if verb is None or own.standing != "asserted":
        return None
    inner = argument.value.adverbs if isinstance(argument.value, Clause) else ()
    if verb.lemma == "have" and any(a.lemma == "yet" for a in (*clause.adverbs, *inner)):
        return replace(base, flipped=True).with_reason('"has yet to" negates')
    if verb.lemma in {"have", "need", "ought"} and not _has_object(clause):
        if own.polarity == "negated":
            return replace(base, standing="embedded").with_reason('"not have to" leaves it open')
        return replace(base, modality="must").with_reason(f'"{verb.lemma} to" obliges')
    if verb.lemma == "go" and verb.progressive:
        return replace(base, modality="will", flipped=own.polarity == "negated").with_reason('"going to" announces')
    return None


def _has_object(clause: Clause) -> bool:
    return any(a.role == "object" for a in clause.arguments)


def _said(
    clause: Clause, argument: Argument, own: Proposition, base: Light, implied: tuple[Signature, Signature] | None
) -> Light:
    """that-clauses: reported by the subject of the verb of saying; else what the verb implies."""
    verb = clause.verb.lemma if clause.verb else ""
    report = reporting_verbs().get(verb)
    if report is None or (report.stance == "belief" and implied == ("o", "o")):
        if implied is not None:
            return _implied(base, own, implied, clause, argument)
        return replace(base, standing="embedded").with_reason(f"{_word(clause)} leaves it open")
    if report.stance == "attitude" or own.modality in {"may", "can", "must"}:
        return replace(base, standing="embedded").with_reason(f'"{verb}" leaves it open')
    if own.polarity != "affirmed" and report.stance != "factive":
        return replace(base, standing="embedded").with_reason(f'not said: "{verb}" is negated')
    source = _subject(clause)
    attribution = Attribution(source, verb, clause.verb.span if clause.verb else clause.span, _is_quoted(argument))
    light = replace(base, attribution=attribution)
    if report.stance == "denial":
        return replace(light, flipped=True).with_reason(f'"{verb}" negates')
    return light


def _implied(
    base: Light, own: Proposition, signs: tuple[Signature, Signature], clause: Clause, argument: Argument
) -> Light:
    """What an implicative says of its complement, under its own polarity."""
    sign = signs[0] if own.polarity == "affirmed" else signs[1] if own.polarity == "negated" else "o"
    judged = own.modality != "none" and any(isinstance(a.value, Adjective) for a in clause.arguments)
    if sign == "o" or judged or own.modality in {"may", "can", "must"}:
        return replace(base, standing="embedded").with_reason(f"{_word(clause)} leaves it open")
    light = replace(base, modality=own.modality)
    if clause.verb is not None and clause.verb.lemma in reporting_verbs() and clause.kind != "nominal":
        source = Attribution(_subject(clause), clause.verb.lemma, clause.verb.span, quoted=False)
        light = replace(light, attribution=source)  # denied hiding losses
    if sign == "-":
        return replace(light, flipped=True).with_reason(f"{_word(clause)} {argument.marker} negates")
    return light


def _implicative(clause: Clause, marker: str) -> tuple[Signature, Signature] | None:
    verb = clause.verb.lemma if clause.verb else ""
    found = None if _is_judged(clause) else implicatives().get((verb, marker))
    if found is None:
        for argument in clause.arguments:
            if isinstance(argument.value, Adjective) and argument.role == "predicate":
                found = found or implicative_adjectives().get((argument.value.lemma, marker))
    if found is None and clause.kind == "nominal" and clause.verb is not None:
        found = implicative_nouns().get((verb, marker))
    return None if found is None else (found.affirmed, found.negated)


def _is_judged(clause: Clause) -> bool:
    """ "makes it illegal to hide losses": the judgement decides, not the verb."""
    objects = {a.role for a in clause.arguments}
    return clause.verb is not None and clause.verb.lemma in {"make", "find", "keep"} and {"object", "predicate"} <= objects


def _is_quoted(argument: Argument) -> bool:
    return isinstance(argument.value, Clause) and argument.value.quoted


def _word(clause: Clause) -> str:
    return f'"{clause.verb.lemma}"' if clause.verb else "the phrase"


def _subject(clause: Clause) -> NounPhrase | None:
    for argument in clause.arguments:
        if argument.role == "subject" and isinstance(argument.value, NounPhrase):
            return argument.value
    return None


# Clauses inside noun phrases.


def _phrase_light(argument: Argument, own: Proposition, light: Light) -> Light:
    """What holds for relative clauses and named events in a phrase of the clause."""
    base = replace(light, standing=own.standing, modality="none", flipped=_is_negated_cleft(argument, own))
    phrase = argument.value
    if own.polarity == "negated" and argument.role == "predicate" and _is_the_case(own.clause):
        return replace(base, flipped=True).with_reason('"not the case" negates')
    denied = clause_denies(own.clause)
    open_phrase = isinstance(phrase, NounPhrase) and (
        phrase.negated
        or phrase.determiner in {"any", "every"}
        or (phrase.determiner in {"", "a", "an"} and (own.polarity == "negated" or denied))
    )
    if open_phrase or (own.modality not in {"none", "will", "would"} and own.standing == "asserted"):
        return replace(base, standing="embedded").with_reason("the phrase names nothing that is said to exist")
    return base


def _is_negated_cleft(argument: Argument, own: Proposition) -> bool:
    """It was not the minister who signed."""
    subject, verb = _subject(own.clause), own.clause.verb
    if own.polarity != "negated" or argument.role != "predicate" or verb is None or verb.lemma != "be":
        return False
    return subject is not None and subject.head == "it" and isinstance(argument.value, NounPhrase) and bool(argument.value.relatives)


def clause_denies(clause: Clause) -> bool:
    """Whether the clause's verb says of its object that it is not so."""
    report = reporting_verbs().get(clause.verb.lemma) if clause.verb else None
    return report is not None and report.stance == "denial"


def _is_the_case(clause: Clause) -> bool:
    """It is (not) the case that ..."""
    subject = _subject(clause)
    parts = (a.value for a in clause.arguments if a.role == "predicate")
    said = [part.head for part in parts if isinstance(part, NounPhrase)]
    return said == ["case"] and subject is not None and subject.head.lower() == "it"


def _inside_phrase(phrase: NounPhrase, light: Light) -> Iterator[Proposition]:
    for clause in phrase.relatives:
        yield from _read(clause, light)
    nominal = nominal_clause(phrase)
    if nominal is not None:
        standing: Standing = "embedded" if phrase.negated else light.standing
        yield from _read(nominal, replace(light, standing=standing))
    for argument in phrase.complements:
        if isinstance(argument.value, NounPhrase):
            if nominal is None:
                yield from _inside_phrase(argument.value, light)
        elif isinstance(argument.value, Clause) and nominal is None:
            yield from _read(argument.value, replace(light, standing="embedded"))
    for other in (*phrase.conjuncts, *phrase.appositions, *([phrase.possessor] if phrase.possessor else [])):
        yield from _inside_phrase(other, light)
