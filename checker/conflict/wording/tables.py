"""Closed classes that comparing wordings needs: small tables, each entry a fact of English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

Sides = tuple[frozenset[str], frozenset[str]]


def _sides(*pairs: tuple[str, str]) -> Sequence[Sides]:
    """Pairs of groups, each a list with commas; every word of the one excludes every one of the other."""
    return tuple((_words(one), _words(other)) for one, other in pairs)


def _words(listed: str) -> frozenset[str]:
    return frozenset(word.strip() for word in listed.split(","))


PUNCTUATION: Final = frozenset({".", ",", "(", ")", ":", ";", "-", "SYM", "``", "''"})

# Tags of words that hold a sentence together; what they say is said by the words between them.
FUNCTION_TAGS: Final = frozenset("DT PDT IN TO CC EX PRP$ MD POS RP WDT WP WP$ WRB UH LS".split())
# Read as one word by the tagger; of "a little dog" it is two.
ARTICLE_AND_ADJECTIVE: Final = frozenset({"a little", "a few"})
PARTICLES: Final = frozenset("on off in out up down away back over".split()) | {"far from"}
# Verbs that only hold a sentence together, modal verbs among them.
AUXILIARIES: Final = frozenset(
    "be do have get become remain can could may might must shall should will would".split()
)
NAME_TAGS: Final = frozenset({"NNP", "NNPS"})
FINITE_TAGS: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})

# Words that turn what is said into its opposite.
NEGATORS: Final = _words(
    """not, never, no, neither, nor, none, nobody, nothing, nowhere, without, cannot, no one, no-one,
    no longer, not at all, by no means, in no way, at no time, no more,
    but not"""
)
# These do so only for what they govern: "unable to", "yet to", "incapable of".
GOVERNING_NEGATORS: Final = frozenset(
    """unable unwilling fail refuse decline incapable lack lacking prevent prohibit forbid yet free
    devoid""".split()
)
# As a verb it does so for whatever it has as its object: "lacks a gate".
LACKING: Final = frozenset({"lack"})
GOVERNED_BY: Final = frozenset({"to", "from", "of"})
FALLING_SHORT: Final = frozenset({"far from"})  # before an adjective: "far from complete"
# What is so by these is not quite so: "almost won".
FALLING_SHORT_OF: Final = frozenset({"almost", "nearly"})
# What somebody is called by these he is not now: "a former mayor", "a would-be mayor".
PRIVATIVE: Final = frozenset(
    "former erstwhile onetime one-time fake counterfeit would-be aspiring mock".split()
)
# Words before a number that is not quite reached.
JUST_BELOW: Final = ("almost", "nearly", "just under", "not quite")
AVOIDING: Final = frozenset({"avoid", "stop", "cease", "skip", "quit"})  # before a gerund

# What may stand in a negator's place, and adds nothing: some help, no help; ever, never.
POLARITY_ITEMS: Final = frozenset(
    """some any ever still also already even eventually finally all every each somebody someone something
    anybody anyone anything everybody everyone everything always both either too yet""".split()
)

# Adverbs and adjectives that add no fact of their own.
EMPTY_WORDS: Final = _words(
    """however, therefore, thus, consequently, moreover, furthermore, instead, meanwhile, indeed, actually,
    really, very, quite, also, even, just, luckily, fortunately, unfortunately, sadly,
    surprisingly, still, already, currently, now, presently, then, so, as, well, too,
    approximately, about, around, roughly, especially, particularly, generally, fact, example, instance, such,
    own, in fact, of course, for example, for instance, in addition, as well, so far"""
)

MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
RANKS: Final = {word: place for place, word in enumerate(_RANKS.split(), start=1)}

# Small words that exclude each other wherever the one stands for the other.
COUNTERPARTS: Final = _sides(
    (
        "all, every, each, both, everyone, everybody, everything",
        "no, none, neither, nobody, no one, nothing",
    ),
    ("some, several, many, most", "no, none, nobody, no one, nothing"),
    ("most, many, all", "few"),
    ("always, often, usually, frequently, commonly, regularly, sometimes", "never"),
    (
        "always, often, usually, frequently, commonly, regularly",
        "rarely, seldom, hardly ever, hardly, infrequently, almost never",
    ),
    ("before, prior to", "after, following"),
    ("until, till, up to", "after, since, following"),
    ("with, including, include", "without, excluding, except, except for, exclude"),
    ("near, close to, next to, beside, by, close", "far from, far away from, away from, far"),
    ("like", "unlike"),
    ("more, more than, at least", "less, fewer, less than, fewer than, at most"),
    ("most", "least"),
    ("highest, maximum, largest", "lowest, minimum, smallest"),
    ("only", "not only, also"),
    ("together, jointly", "separately, apart, alone"),
    ("many, several, numerous, some, all, various", "zero"),
    ("first", "last"),
    ("pro, super", "anti"),
    ("full", "free, devoid"),
    ("for, in favour of, in favor of", "against"),
    ("because of, due to, owing to, thanks to", "despite, in spite of"),
    (
        "all of, more than half of, over half of, at least half of",
        "less than half of, fewer than half of, under half of",
    ),
)

# As counterparts, in whatever place of two sentences they stand.
ADVERBS: Final = _sides(
    ("only, solely, exclusively", "also, too, as well"),
    ("formerly, previously, once, originally", "currently, now, still, presently, nowadays, today"),
    ("partially, partly", "completely, fully, entirely, wholly"),
    (
        "knowingly, deliberately, intentionally, consciously, on purpose",
        """unknowingly, inadvertently, unintentionally, unwittingly, accidentally, by accident, by mistake,
        unaware, unaware of""",
    ),
)

# Where something is, or goes: what excludes each other at one time.
PLACES: Final = _sides(
    ("inside, within, in", "outside, outside of"),
    ("above, over, on top of", "below, beneath, under, underneath"),
    ("in front of", "behind, in back of"),
    ("up, upward, upwards, upstairs", "down, downward, downwards, downstairs"),
    ("into", "out of"),
    ("towards, toward", "away from"),
    ("on, onto", "off"),
)

# Who does not go the one way may go the other.
ENTERING: Final = frozenset({"into", "onto"})

# Words under which what a sentence says is not claimed for sure.
SUPPOSING: Final = frozenset("if unless whether either might may should would could or".split())
# Clauses behind these only hold where what they say does.
CONDITIONS: Final = frozenset("if unless when whenever once".split())
# Words for what hardly is so: who hardly sleeps may be said not to sleep.
HARDLY: Final = frozenset("hardly barely scarcely rarely seldom infrequently".split())
# Words of which one sentence alone may not have any, if the other one is to deny it.
WEAKENING: Final = SUPPOSING | CONDITIONS | HARDLY
# Words under which a word does not say all that it says alone: "partly complete", "far from safe".
QUALIFYING: Final = _words(
    """partially, partly, half, nearly, almost, barely, hardly, scarcely, far, somewhat, less, little,
    largely, mostly, more, most, least, far from, a little, a bit, short of"""
)
# Words for a part of a whole, of which another part may be the opposite.
PARTS: Final = frozenset("some several many most few half part one other another certain".split())
# Prepositions for where a scene is.
SETTING: Final = frozenset("in at inside on through into from within near by outside".split())
CONTINENTS: Final = _words(
    """europe, asia, africa, america, antarctica, oceania, scandinavia, north america, south america,
    latin america, middle east, western europe, eastern europe"""
)
# Words that say when a thing is so.
TIMING: Final = frozenset("before after since until till during while when now then once formerly".split())
TITLES: Final = frozenset(
    """mr mrs ms miss dr sir dame lord lady president prime minister chancellor senator governor mayor judge
    justice professor prof king queen prince princess captain colonel general major saint st""".split()
)
# Words that take in all, or one alone: denied, they leave room.
UNIVERSALS: Final = _words(
    """all, every, each, both, only, just, simply, merely, everyone, everybody, everything, always,
    all of, both of"""
)
# Words for anybody, which whoever is spoken of is.
ANYBODY: Final = _words(
    "person, people, human, somebody, someone, anybody, anyone, nobody, no one, no-one, one"
)
# Words that take up what is spoken of, or bundle what is behind them: nothing is missed without them.
STANDING_FOR_ANY: Final = _words(
    """he, she, it, they, him, her, them, thing, something, anything, group, pair, couple, crowd, bunch, set,
    piece, kind, sort, type, number"""
)
# "Everyone but Ann", "all of the guests except Ann", "nobody but Ann".
EXCEPTING: Final = _words("but, except, except for, apart from, save, excluding, other than")
ALL_OF_THEM: Final = _words("all, all of, every, everyone, everybody, everything, each")
NONE_OF_THEM: Final = _words("no, none, nobody, no one, no-one, nothing")
MUCH: Final = frozenset("many much lot several plenty numerous".split())
# Where somebody is, unless a phrase follows them: "is outside".
WHEREABOUTS: Final = frozenset({"outside", "inside"})
OUTSIDE: Final = frozenset({"outside", "outdoors", "outdoor"})
# Where nobody is indoors.
OUTDOOR_PLACES: Final = _words(
    """field, meadow, park, street, road, lane, trail, track, path, sidewalk, pavement, beach, shore, sand,
    dune, desert, grass, lawn, garden, yard, backyard, courtyard, playground, hill, hillside, mountain, cliff,
    forest, wood, woods, jungle, lake, pond, river, stream, ocean, sea, wave, surf, dock, pier, harbour,
    harbor, bridge, snow, slope, farm, orchard, vineyard, campsite, prairie, canyon, valley, waterfall"""
)
# Words of which one sentence alone may not have any, if it is to deny the other one.
LIMITING: Final = (
    CONDITIONS
    | UNIVERSALS
    | _words("whether, either, or, except, until, yet, almost, nearly, hardly, other, another")
)
