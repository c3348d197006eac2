"""Whether two values name the same event or the same thing.

Each rule below answers for the cases that it knows, in the order of the table; the first answer
stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from checker.conflict import tables
from checker.conflict.events import Event, Thing, event
from checker.conflict.facts import head_lemma, is_negated
from checker.conflict.individuals import Referents, Setting, by_key, is_definite, known, same_individual
from checker.conflict.knowledge import EventName, Knowledge, entails, same_root
from checker.conflict.stated import Filler, Value
from checker.english.lexicon_classes import back_nouns
from checker.model import Clause, Judgement, NounPhrase, Referent
from checker.source import Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values to compare, with what comparing needs."""

    one: Filler
    other: Filler
    knowledge: Knowledge
    setting: Setting

    @property
    def sides(self) -> tuple[Filler, Filler]:
        """Both values."""
        return self.one, self.other

    def turned(self) -> Comparison:
        """The same with its sides exchanged."""
        return Comparison(self.other, self.one, self.knowledge, self.setting)


MatterRule = Callable[[Comparison], Judgement | None]

YES = Judgement("yes")
NO = Judgement("no")
UNKNOWN = Judgement("unknown")


def same_event(comparison: Comparison) -> Judgement:
    """Whether both values name one event, as a clause, as a noun, or by referring to it."""
    if comparison.one.value is None or comparison.other.value is None:
        return UNKNOWN
    positive = replace(comparison, one=content(comparison.one), other=content(comparison.other))
    answers = (rule(positive) for rule in EVENT_RULES)
    return next((answer for answer in answers if answer is not None), UNKNOWN)


def content(filler: Filler) -> Filler:
    """What a value says, out of its wrapping and without the denial that the statement itself is.

    The claim of "she never lied" is that she lied; "the claim that she lied" is what it claims.
    """
    value = filler.value
    if isinstance(value, NounPhrase):
        return replace(filler, value=_unwrapped(value))
    own = filler.stated.proposition.clause.verb
    if (
        isinstance(value, Clause)
        and value.verb is not None
        and own is not None
        and value.verb.span == own.span
    ):
        return replace(filler, value=replace(value, verb=replace(value.verb, negation="")))
    return filler


def _unwrapped(phrase: NounPhrase) -> Value:
    """What is claimed in "claims that ...", charged in "charges of ..."; else the phrase itself."""
    if phrase.head not in back_nouns():
        return phrase
    for item in phrase.complements:
        if isinstance(item.value, Clause):
            return item.value
        if item.marker in _CONTENT_MARKERS and isinstance(item.value, NounPhrase):
            return item.value
    return phrase


_CONTENT_MARKERS = frozenset({"of", "about"})


def same_thing(comparison: Comparison) -> Judgement:
    """Whether both values name one thing; of clauses, one event."""
    one, other = comparison.one.value, comparison.other.value
    if not isinstance(one, NounPhrase) or not isinstance(other, NounPhrase):
        return same_event(comparison)
    return _same_phrase(comparison, one, other)


def _same_phrase(comparison: Comparison, one: NounPhrase, other: NounPhrase) -> Judgement:
    both = known(one, _referents(comparison.one)), known(other, _referents(comparison.other))
    answer = by_key(*both, comparison.setting)
    if answer is not None:
        return answer
    if _either_entails(comparison.knowledge, head_lemma(one), head_lemma(other)) is None:
        return NO
    return same_individual(*both, comparison.setting)


def _either_entails(knowledge: Knowledge, one: str, other: str) -> str | None:
    direct = entails(knowledge, one, other)
    return direct if direct is not None else entails(knowledge, other, one)


# -- the rules ----------------------------------------------------------------------------------


def refers_back(comparison: Comparison) -> Judgement | None:
    """ "this approach", "the claims": what these stand for is compared, not the words."""
    for turned in (comparison, comparison.turned()):
        for referent in _backward(turned.one):
            answer = _meets_referent(turned, referent)
            if answer is not None:
                return answer
    return None


def _backward(filler: Filler) -> Iterator[Referent]:
    """The referents of a value, and of the object of a clause, that stand for clauses."""
    for phrase in _own_phrases(filler.value):
        referent = _referents(filler).get(phrase.span)
        if referent is not None and referent.clauses and _points_back(phrase):
            yield referent


def _points_back(phrase: NounPhrase) -> bool:
    """ "the claims", "such claims", "that" speak of what was said; "unfair claims" are new ones."""
    if phrase.kind == "pronoun" or is_definite(phrase) or phrase.determiner in _BACKWARD:
        return True
    return "such" in phrase.modifiers or not phrase.modifiers


_BACKWARD = frozenset({"such", "any", "all", "no"})


def its_speaker(comparison: Comparison) -> Judgement | None:
    """ "the Tory attack", "the union's claims": what that speaker said shortly before."""
    for turned in (comparison, comparison.turned()):
        phrase = turned.one.value
        if isinstance(phrase, NounPhrase) and _soon_after(turned) and _names_speaker(turned, phrase):
            return Judgement(
                "yes", f'"{phrase.text}" = what {turned.other.stated.statement.holder.name} said'
            )
    return None


_MOST_SENTENCES_BACK = 3
_UTTERANCES = frozenset({"attack", "criticism", "comment", "remark", "words", "version", "account", "view"})


def _soon_after(comparison: Comparison) -> bool:
    later, earlier = comparison.one.stated, comparison.other.stated
    if later.text is not earlier.text:
        return False
    return 0 < later.proposition.sentence - earlier.proposition.sentence <= _MOST_SENTENCES_BACK


def _names_speaker(comparison: Comparison, phrase: NounPhrase) -> bool:
    """Whether the phrase is a word for something said, and says that it was the other one's holder."""
    holder = comparison.other.stated.statement.holder
    if not holder.known or not holder.key or phrase.complements:
        return False
    if phrase.head not in back_nouns() and phrase.head not in _UTTERANCES:
        return False
    owner = phrase.possessor
    found = _referents(comparison.one).get(owner.span) if owner is not None else None
    if found is not None and holder.key in (found.key, found.stands_for):
        return True
    named = {word.lower() for word in holder.name.split()} | {holder.key.partition(":")[2].lower()}
    return any(word.lower() in named for word in phrase.modifiers)


def _own_phrases(value: Value | None) -> Iterator[NounPhrase]:
    if isinstance(value, NounPhrase):
        yield value
        yield from value.conjuncts
    elif isinstance(value, Clause):
        for item in value.arguments:
            if item.role in ("object", "subject") and isinstance(item.value, NounPhrase):
                yield item.value


def _meets_referent(comparison: Comparison, referent: Referent) -> Judgement | None:
    if not referent.certain:
        return UNKNOWN
    place = comparison.other.stated.proposition.clause.span
    same_text = comparison.one.stated.text is comparison.other.stated.text
    for clause in referent.clauses:
        if same_text and _is_part(clause.span, place, comparison.other.value):
            return Judgement("yes", referent.reason)
    for clause in referent.clauses:
        found = _same_facts(comparison, event(clause, _referents(comparison.one)), comparison.other)
        if found is not None and found.truth == "yes":
            return Judgement("yes", _joined(referent.reason, found.reason))
    return None


def _is_part(clause: Span, place: Span, value: Value | None) -> bool:
    """Whether the clause referred to is the statement, or lies in what the statement is about."""
    inner = value.full if isinstance(value, NounPhrase) else value.span if value is not None else place
    return clause == place or inner.covers(clause) or clause.covers(inner)


def named_alike(comparison: Comparison) -> Judgement | None:
    """Both are names of one event of the lexicon: "the fighting stops", "a ceasefire".

    The words of the name are used up; whatever else takes part must still meet.
    """
    if comparison.one.value is None or comparison.other.value is None:
        return None
    events = [
        event(filler.value, _referents(filler)) for filler in comparison.sides if filler.value is not None
    ]
    for group in comparison.knowledge.events:
        names = [_name_in(group, named) for named in events]
        if names[0] is None or names[1] is None:
            continue
        if events[0].negated != events[1].negated:
            return NO
        reason = "" if names[0] == names[1] else f"{names[0].text} = {names[1].text}"
        return _participants(comparison, _rest(events[0], names[0]), _rest(events[1], names[1]), reason)
    return None


def _name_in(group: tuple[EventName, ...], named: Event) -> EventName | None:
    """The longest name all of whose words the event has, its root among them."""
    lemmas = frozenset({named.root, named.verb}).union(*(part.lemmas for part in named.everyone))
    roots = {named.root, named.verb}
    fitting = (n for n in group if all(w & lemmas for w in n.words) and any(w & roots for w in n.words))
    return max(fitting, key=lambda name: len(name.words), default=None)


def _rest(named: Event, name: EventName) -> Event:
    """The event without those who take part in it by name."""
    used = frozenset().union(*name.words)
    agents, patients, loose = (
        tuple(part for part in group if not part.lemmas & used)
        for group in (named.agents, named.patients, named.open)
    )
    # A name of several words says all that it takes: "lay down arms" needs no object.
    return replace(named, root=name.text, agents=agents, patients=patients, open=loose)


def taken_or_left(comparison: Comparison) -> Judgement | None:
    """To be asked to sign the deal, and to reject the deal, are about one event."""
    for turned in (comparison, comparison.turned()):
        phrase, clause = turned.one.value, turned.other.value
        if not isinstance(phrase, NounPhrase) or not isinstance(clause, Clause) or clause.verb is None:
            continue
        if clause.verb.lemma not in tables.ACCEPTING_VERBS or is_negated(clause):
            continue
        for item in clause.arguments:
            if item.role == "object" and isinstance(item.value, NounPhrase):
                return _taken(turned, phrase, item.value)
    return None


def _taken(comparison: Comparison, phrase: NounPhrase, taken: NounPhrase) -> Judgement | None:
    answer = _same_phrase(comparison, phrase, taken)
    return answer if answer.truth == "yes" else None


def same_noun(comparison: Comparison) -> Judgement | None:
    """Two definite phrases that are one individual name one event, too."""
    one, other = comparison.one.value, comparison.other.value
    if not isinstance(one, NounPhrase) or not isinstance(other, NounPhrase):
        return None
    if not (is_definite(one) and is_definite(other)):
        return None
    answer = _same_phrase(comparison, one, other)
    return answer if answer.truth == "yes" else None


def same_facts(comparison: Comparison) -> Judgement | None:
    """One root, and nobody and nothing takes part in the one that cannot do so in the other."""
    if comparison.one.value is None:
        return None
    return _same_facts(comparison, event(comparison.one.value, _referents(comparison.one)), comparison.other)


EVENT_RULES: tuple[MatterRule, ...] = (
    refers_back,
    its_speaker,
    named_alike,
    taken_or_left,
    same_noun,
    same_facts,
)


# -- one root, the same participants -----------------------------------------------------------------


def _same_facts(comparison: Comparison, one: Event, filler: Filler) -> Judgement | None:
    if filler.value is None:
        return None
    other = event(filler.value, _referents(filler))
    reason = same_root(comparison.knowledge, one.root, other.root) if one.root and other.root else None
    if reason is None:
        return NO
    if one.negated != other.negated:
        return NO
    return _participants(comparison, one, other, reason)


def _participants(comparison: Comparison, one: Event, other: Event, reason: str) -> Judgement:
    """Those affected must meet where both name them; whoever acts must not be another."""
    one, other = _ergative(_known_only(one), other), _ergative(_known_only(other), one)
    if _apart(comparison, one.agents, other.agents):
        return NO
    affected = _meeting(comparison, one.patients, other.patients)
    if one.patients and other.patients and affected is None:
        return NO
    shared = affected if affected is not None else _meeting(comparison, one.things, other.things)
    if shared is not None:
        return Judgement("yes", _joined(reason, shared))
    if one.root in tables.LIGHT_VERBS or other.root in tables.LIGHT_VERBS:
        return UNKNOWN
    return _bare(comparison, one, other, reason)


def _known_only(named: Event) -> Event:
    """Without pronouns of whom nothing is known: they may be anybody."""
    patients = tuple(part for part in named.patients if part.key or not part.lemmas <= tables.PRONOUNS)
    return replace(named, patients=patients)


def _ergative(one: Event, other: Event) -> Event:
    """ "the army withdraws" beside "withdraw the army": who moves is also what is moved."""
    moves = one.agents and not one.patients and other.patients
    return replace(one, agents=(), patients=one.agents) if moves else one


def _bare(comparison: Comparison, one: Event, other: Event, reason: str) -> Judgement:
    """At least one side names nothing that the event is done to."""
    if one.patients or other.patients:
        by_noun = any(side.definite and not side.things for side in (one, other))
        return Judgement("yes", reason) if by_noun else UNKNOWN
    agents = _meeting(comparison, one.agents, other.agents)
    if agents is not None:
        return Judgement("yes", _joined(reason, agents))
    return UNKNOWN if one.things and other.things else Judgement("yes", reason)


def _meeting(comparison: Comparison, ones: tuple[Thing, ...], others: tuple[Thing, ...]) -> str | None:
    """Why some thing of the one event is one of the other; "" where the words are the same."""
    reasons = (things_meet(comparison.knowledge, one, other) for one in ones for other in others)
    return next((reason for reason in reasons if reason is not None), None)


def things_meet(knowledge: Knowledge, one: Thing, other: Thing) -> str | None:
    """Why two things may be one: the same key, the same party, or heads of which one entails the other."""
    keys = [{found.key, found.party} - {""} for found in (one, other)]
    if keys[0] & keys[1]:
        return ""
    if _told_apart(keys[0]) and _told_apart(keys[1]):
        return None
    for first in sorted(one.lemmas - tables.PRONOUNS):
        for second in sorted(other.lemmas - tables.PRONOUNS):
            reason = _either_entails(knowledge, first, second)
            if reason is not None:
                return reason
    return None


def _told_apart(keys: set[str]) -> bool:
    """Whether these keys name somebody; a description may be of anybody."""
    return any(key.startswith(("party:", "person:", "name:")) and "@" not in key for key in keys)


def _apart(comparison: Comparison, ones: tuple[Thing, ...], others: tuple[Thing, ...]) -> bool:
    """Whether both sides name who acts, and they are known to be different."""
    if not ones or not others:
        return False
    return all(_are_different(comparison.knowledge, one, other) for one in ones for other in others)


def _are_different(knowledge: Knowledge, one: Thing, other: Thing) -> bool:
    if things_meet(knowledge, one, other) is not None:
        return False
    pronouns = tables.PRONOUNS
    return not ((one.lemmas & pronouns and not one.key) or (other.lemmas & pronouns and not other.key))


def _joined(*reasons: str) -> str:
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))


def _referents(filler: Filler) -> Referents:
    return filler.stated.text.analysis.referents
