"""Events under several names: "the fighting stops" is a ceasefire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.conflict.comparison import NO, Comparison, referents_of
from checker.conflict.events import Event, event
from checker.conflict.knowledge import EventName, Knowledge
from checker.conflict.participants import participants
from checker.model import Judgement


def named_alike(comparison: Comparison) -> Judgement | None:
    """Both are names of one event of the lexicon: "the fighting stops", "a ceasefire".

    The words of the name are used up; whatever else takes part must still meet.
    """
    if comparison.one.value is None or comparison.other.value is None:
        return None
    events = [
        event(filler.value, referents_of(filler)) for filler in comparison.sides if filler.value is not None
    ]
    for group in _groups(comparison.knowledge, events):
        names = [_name_in(group, named) for named in events]
        if names[0] is None or names[1] is None:
            continue
        if events[0].negated != events[1].negated:
            return NO
        reason = "" if names[0] == names[1] else f"{names[0].text} = {names[1].text}"
        return participants(comparison, _rest(events[0], names[0]), _rest(events[1], names[1]), reason)
    return None


def _groups(knowledge: Knowledge, events: Sequence[Event]) -> Iterator[tuple[EventName, ...]]:
    """The groups of names of which each event may have one, by the first words of the names; in order."""
    numbers = [
        {
            number
            for lemma in _lemmas(one) & knowledge.event_names.keys()
            for number, _ in knowledge.event_names[lemma]
        }
        for one in events
    ]
    yield from (knowledge.events[number] for number in sorted(set.intersection(*numbers)))


def _lemmas(named: Event) -> frozenset[str]:
    return frozenset({named.root, named.verb}).union(*(part.lemmas for part in named.everyone))


def _name_in(group: tuple[EventName, ...], named: Event) -> EventName | None:
    """The longest name all of whose words the event has, its root among them."""
    lemmas = _lemmas(named)
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
