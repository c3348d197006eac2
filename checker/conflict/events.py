"""What a clause or a noun phrase names as an event: what happens, and who and what takes part.

"withdraw the regulations", "the withdrawal of the regulations" and "make a withdrawal" come out
alike: roots {withdraw, withdrawal}, and the regulations as what it is done to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict import tables
from checker.conflict.facts import argument, contained, head_lemma, is_negated
from checker.conflict.individuals import Referents, is_definite
from checker.english.lexicon import readings
from checker.english.lexicon_classes import deverbals, light_verbs
from checker.model import Adjective, Argument, Clause, NounPhrase, Referent

Value = Clause | NounPhrase | Adjective


@dataclass(frozen=True, slots=True)
class Thing:
    """One that takes part: its lemmas, and its key where the text knows who or what it is."""

    lemmas: frozenset[str]
    key: str = ""
    party: str = ""
    phrase: NounPhrase | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happens.  ``open`` take part in a way that the wording leaves open: "tariff increases"."""

    root: str
    agents: tuple[Thing, ...] = ()
    patients: tuple[Thing, ...] = ()
    open: tuple[Thing, ...] = ()
    negated: bool = False
    definite: bool = False
    verb: str = ""  # the verb that carries a noun: "hold" of "hold talks"
    settings: tuple[tuple[str, Thing], ...] = ()  # where and under what it happens, by preposition

    @property
    def everyone(self) -> tuple[Thing, ...]:
        """All that take part."""
        return self.agents + self.patients + self.open

    @property
    def things(self) -> tuple[Thing, ...]:
        """All that take part, but for those who do it."""
        return self.patients + self.open


def event(value: Value, referents: Referents) -> Event:
    """The event that a value names; of a thing, the event of its being there."""
    if isinstance(value, Clause):
        return _clause_event(value, referents)
    if isinstance(value, Adjective):
        return Event(value.lemma)
    return _nominal_event(value, referents)


def event_root(clause: Clause) -> str:
    """The root of the event that a clause names, without those who take part in it."""
    inner = _carried_clause(clause)
    if inner is not None:
        return event_root(inner)
    noun = _carried_noun(clause)
    return head_lemma(noun) if noun is not None else _root(clause)


def thing(phrase: NounPhrase, referents: Referents) -> Thing:
    """One that takes part, under all the lemmas that its phrase gives it."""
    inner = contained(phrase)
    if inner is not None:
        return thing(inner, referents)
    referent = referents.get(phrase.span) or Referent("", "", "")
    lemmas = {head_lemma(phrase), *(part.lower() for part in phrase.name.split())}
    return Thing(frozenset(lemmas), referent.key, referent.stands_for, phrase)


def _things(phrase: NounPhrase | None, referents: Referents) -> tuple[Thing, ...]:
    if phrase is None:
        return ()
    return tuple(thing(member, referents) for member in (phrase, *phrase.conjuncts))


# -- clauses -------------------------------------------------------------------------------------


def _clause_event(clause: Clause, referents: Referents) -> Event:
    inner = _carried_clause(clause)
    if inner is not None:
        return _clause_event(inner, referents)
    noun = _carried_noun(clause)
    if noun is not None:
        return _light_event(clause, noun, referents)
    return Event(
        _root(clause),
        _agents(clause, referents),
        _things(argument(clause, "object"), referents) + _things(argument(clause, "recipient"), referents),
        tuple(_circumstances(clause.arguments, referents)) + tuple(_wanted_events(clause, referents)),
        is_negated(clause),
        settings=_settings(clause.arguments, referents),
    )


def _agents(clause: Clause, referents: Referents) -> tuple[Thing, ...]:
    """Who does it.  A gerund leaves it open: those who oppose building need not be the builders."""
    if clause.kind == "complement" and clause.verb is not None and clause.verb.form == "gerund":
        return ()
    return _things(argument(clause, "subject"), referents)


def _wanted_events(clause: Clause, referents: Referents) -> Iterator[Thing]:
    """The events below the verb, with what they are done to: the fighting of "stop fighting"."""
    for item in clause.arguments:
        if item.role == "complement" and isinstance(item.value, Clause):
            inner = event(item.value, referents)
            yield Thing(frozenset({inner.root}))
            yield from inner.patients


def _root(clause: Clause) -> str:
    """The verb; with "be" what is said of the subject."""
    if clause.verb is None:
        return ""
    if clause.verb.lemma not in tables.COPULAS:
        return clause.verb.lemma
    for item in clause.arguments:
        if item.role == "predicate" and isinstance(item.value, Adjective):
            return item.value.lemma
        if item.role == "predicate" and isinstance(item.value, NounPhrase):
            return head_lemma(item.value)
    return clause.verb.lemma


def _carried_clause(clause: Clause) -> Clause | None:
    """ "begin to talk" is to talk."""
    if clause.verb is None or clause.verb.lemma not in tables.TRANSPARENT_VERBS or clause.verb.negation:
        return None
    for item in clause.arguments:
        if item.role == "complement" and isinstance(item.value, Clause):
            return item.value
    return None


def _carried_noun(clause: Clause) -> NounPhrase | None:
    """ "make an offer" is to offer, "hold talks" the talks, "there is a risk" the risk."""
    noun = argument(clause, "object")
    if noun is None or clause.verb is None or clause.existential:
        return noun if clause.existential else None
    verb = clause.verb.lemma
    light = (verb, noun.head) in light_verbs() or (verb in tables.CARRIER_VERBS and noun.head in deverbals())
    return noun if light else None


def _light_event(clause: Clause, noun: NounPhrase, referents: Referents) -> Event:
    named = _nominal_event(noun, referents)
    agents = _agents(clause, referents) or named.agents
    around = tuple(_circumstances(clause.arguments, referents))
    verb = clause.verb.lemma if clause.verb is not None else ""
    return Event(
        named.root,
        agents,
        named.patients,
        named.open + around,
        is_negated(clause),
        named.definite,
        verb,
        _settings(clause.arguments, referents),
    )


def _circumstances(arguments: tuple[Argument, ...], referents: Referents) -> Iterator[Thing]:
    for item in arguments:
        if item.role == "modifier" and isinstance(item.value, NounPhrase):
            yield from _things(item.value, referents)


def _settings(arguments: tuple[Argument, ...], referents: Referents) -> tuple[tuple[str, Thing], ...]:
    """Where something is done: "in the café", "at the gate", with the preposition."""
    return tuple(
        (item.marker, found)
        for item in arguments
        if item.role == "modifier" and item.marker in tables.SETTING_MARKERS
        if isinstance(item.value, NounPhrase)
        for found in _things(item.value, referents)
    )


# -- noun phrases --------------------------------------------------------------------------------


def _nominal_event(phrase: NounPhrase, referents: Referents) -> Event:
    """ "the union's refusal of the offer": who has it may have done it or suffered it."""
    patients = _marked(phrase, tables.PATIENT_MARKERS, referents)
    agents = _marked(phrase, frozenset({"by"}), referents)
    owner = _things(phrase.possessor, referents)
    loose = tuple(Thing(frozenset({word.lower()})) for word in phrase.modifiers if _is_noun(word))
    others = tuple(
        found
        for item in phrase.complements
        if item.marker not in tables.PATIENT_MARKERS | {"by"} and isinstance(item.value, NounPhrase)
        for found in _things(item.value, referents)
    )
    return Event(
        head_lemma(phrase),
        agents or (owner if patients else ()),
        patients,
        (() if patients else owner) + loose + others,
        phrase.negated,
        is_definite(phrase),
    )


def _is_noun(word: str) -> bool:
    """ "Tariff increases" are of tariffs; "direct talks" are not of anything direct."""
    return readings(word)[0].tag in {"NN", "NNS", "NNP"}


def _marked(phrase: NounPhrase, markers: frozenset[str], referents: Referents) -> tuple[Thing, ...]:
    return tuple(
        found
        for item in phrase.complements
        if item.marker in markers and isinstance(item.value, NounPhrase)
        for found in _things(item.value, referents)
    )
