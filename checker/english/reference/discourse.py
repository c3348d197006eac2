"""What has been resolved so far, as the rules of reference see it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter

from checker.english.reference.entities import Entity, Registry
from checker.english.reference.mentions import Mention
from checker.frozen import swift
from checker.model import NounPhrase, Referent
from checker.source import Span


@swift
@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that has been resolved."""

    mention: Mention
    entity: Entity
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Discourse:
    """The text up to a mention: who is known, who was mentioned, what phrases stand for."""

    registry: Registry
    mentions: Sequence[Mention]  # all of the text's
    seen: Sequence[Seen]
    entities: Mapping[Span, Entity]  # by the span of the phrase

    def entity_of(self, phrase: NounPhrase | None) -> Entity | None:
        """What an earlier phrase was found to stand for."""
        return self.entities.get(phrase.span) if phrase else None

    def before(self, mention: Mention, sentences: int) -> tuple[Seen, ...]:
        """What stands before ``mention`` in its sentence and in so many before it, the latest first."""
        first = mention.sentence - sentences
        recent = takewhile(lambda one: one.mention.sentence >= first, reversed(self.seen))
        return tuple(one for one in recent if one.mention.start < mention.start)

    def quoted_before(self, mention: Mention, sentences: int) -> Entity | None:
        """Who spoke the last quotation in the sentences before."""
        first = mention.sentence - sentences
        at = bisect_left(self.mentions, mention.sentence, key=attrgetter("sentence"))
        while at > 0 and self.mentions[at - 1].sentence >= first:
            at -= 1
            one = self.mentions[at]
            if one.quoted and one.attribution:
                return self.entity_of(one.attribution.source)
        return None


@swift
@dataclass(frozen=True, slots=True)
class Resolution:
    """An entity found for a mention."""

    entity: Entity
    certain: bool = True


def referent(mention: Mention, resolution: Resolution) -> Referent:
    """The resolution as the other rooms see it."""
    entity, written = resolution.entity, mention.phrase.text
    name = f"{entity.name} (party)" if entity.sort == "party" else entity.name
    quoted = written if mention.phrase.kind == "name" else f'"{written}"'
    stands_in_name = (
        bool(mention.phrase.conjuncts) and entity.sort == "person"
    )  # "Norvale and Easton striker Jo Lee"
    reason = "" if written == entity.name or stands_in_name else f"{quoted} = {name}"
    return Referent(entity.key, entity.name, reason, certain=resolution.certain, stands_for=entity.stands_for)


def distinct(found: Sequence[Seen]) -> tuple[Entity, ...]:
    """The entities of some mentions, each once, in their order."""
    return tuple({one.entity.key: one.entity for one in found}.values())
