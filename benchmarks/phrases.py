"""Rules that every tool can be given: a subject, perhaps an auxiliary and a negation, then one of some verbs.

``equivalents`` writes them in the language of each tool; none of these knows more of English than that.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

AUXILIARIES = "has have had do does did will would".split()
NEGATIONS = ("not", "never")


@dataclass(frozen=True, slots=True)
class Verbs:
    """Verbs of one meaning: their base forms, their past forms, and all forms that stand behind a subject."""

    bases: tuple[str, ...]
    past: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule: the subject (a noun, singular or plural as written) and the verbs behind it."""

    subject: str
    verbs: Verbs

    @property
    def id(self) -> str:
        """The rule's name."""
        return f"{self.subject}-{self.verbs.bases[0]}"


def phrases(subjects: Sequence[str], verbs: Sequence[Verbs]) -> tuple[Phrase, ...]:
    """Each subject with each set of verbs."""
    return tuple(Phrase(subject, one) for one, subject in product(verbs, subjects))


def verb_set(text: str) -> Verbs:
    """Verbs from a line: ``refuse refuses refused, deny denies denied``."""
    verbs = [forms.split() for forms in text.split(",")]
    bases, past = (tuple(forms[at] for forms in verbs) for at in (0, -1))
    return Verbs(bases, past, tuple(form for forms in verbs for form in forms))


def spellings(phrase: Phrase) -> Iterator[str]:
    """The phrase without auxiliary and negation: literal strings."""
    return (f"{phrase.subject} {form}" for form in phrase.verbs.forms)


_COMMON_SUBJECTS = "police government minister company union owners council court bank spokesman".split()
_COMMON_VERBS = (
    "refuse refuses refused, reject rejects rejected, decline declines declined",
    "promise promises promised, pledge pledges pledged, agree agrees agreed",
    "demand demands demanded, urge urges urged, want wants wanted",
    "accuse accuses accused, blame blames blamed, criticise criticises criticised",
    "deny denies denied, dispute disputes disputed, dismiss dismisses dismissed",
)
_RARE_SUBJECTS = (
    "acrobat glassblower lutenist cartographer milliner puppeteer saddler beekeeper organist wheelwright"
).split()
_RARE_VERBS = (
    "yodel yodels yodelled, warble warbles warbled, hum hums hummed",
    "whittle whittles whittled, gild gilds gilded, engrave engraves engraved",
    "juggle juggles juggled, cartwheel cartwheels cartwheeled, pirouette pirouettes pirouetted",
    "unscrew unscrews unscrewed, rivet rivets riveted, solder solders soldered",
    "gallop gallops galloped, saunter saunters sauntered, stumble stumbles stumbled",
)

_MORE_SUBJECTS = (
    "agency airline association board chairman charity club coach commission committee department "
    "director driver employer firm group hospital industry judge lawyer leader manager mayor member ministry "
    "officer official operator opposition organisation panel parliament player president producer school "
    "senator team union university"
).split()
_REGULAR_VERBS = (
    "accept adopt allow answer appoint attack attend avoid block boost clean collect condemn confirm "
    "consider contact defend deliver destroy discover display enter expand expect explain fear gain halt "
    "help import insist join kill repeat limit obtain offer open order own protect recall reject remain "
    "repair return select sign support visit"
).split()

COMMON = phrases(_COMMON_SUBJECTS, tuple(map(verb_set, _COMMON_VERBS)))
"""Fifty rules whose words news is full of."""

RARE = phrases(_RARE_SUBJECTS, tuple(map(verb_set, _RARE_VERBS)))
"""Fifty rules whose words hardly occur."""


def many(count: int) -> tuple[Phrase, ...]:
    """So many rules of common words, at most 2,000; the fewer are the first of the more."""
    verbs = [verb_set(f"{base} {base}s {base}ed") for base in _REGULAR_VERBS]
    every = phrases(_MORE_SUBJECTS, verbs)
    chance = random.Random(1)  # noqa: S311  the same rules every time
    return tuple(chance.sample(every, len(every))[:count])
