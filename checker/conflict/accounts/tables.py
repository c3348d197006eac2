"""Closed classes that comparing accounts needs: relations that hold one way, or exclude other ones."""

from __future__ import annotations

from typing import Final

# Who does this to another does not have it done by the same one.
ONE_WAY_VERBS: Final = frozenset(
    """defeat beat outlive outnumber outrank outweigh exceed precede succeed replace supersede contain include
    employ own kill murder assassinate execute bear father mother outlast predate dwarf acquire buy
    purchase""".split()
) | {"take over", "give birth to"}

# Of whom one is this, of him the same one is not this.
ONE_WAY_NOUNS: Final = frozenset(
    """father mother parent son daughter child grandfather grandmother grandson granddaughter uncle aunt
    nephew niece boss employer employee superior subordinate predecessor successor teacher pupil student
    apprentice mentor owner subsidiary creator inventor founder ancestor descendant heir
    capital suburb province landlord tenant creditor debtor""".split()
)

_KIN = (
    frozenset({"father", "dad"}),
    frozenset({"mother", "mum", "mom"}),
    frozenset({"brother"}),
    frozenset({"sister"}),
    frozenset({"son"}),
    frozenset({"daughter"}),
    frozenset({"husband"}),
    frozenset({"wife"}),
    frozenset({"uncle"}),
    frozenset({"aunt"}),
    frozenset({"nephew"}),
    frozenset({"niece"}),
    frozenset({"cousin"}),
    frozenset({"grandfather"}),
    frozenset({"grandmother"}),
    frozenset({"grandson"}),
    frozenset({"granddaughter"}),
)

# Who is for a thing or a cause, and who is against it; friends and enemies are people's.
SUPPORTERS: Final = frozenset({"supporter", "backer", "advocate", "proponent", "champion", "defender"})
OPPONENTS: Final = frozenset({"opponent", "adversary", "critic", "detractor", "foe", "enemy"})
_FRIENDS = frozenset({"friend", "ally", "supporter", "backer", "advocate", "admirer", "proponent", "fan"})
_ENEMIES = frozenset({"enemy", "foe", "opponent", "adversary", "critic", "rival", "detractor"})

# Groups of words for what one is of another: words of two groups of one row exclude each other.
EXCLUSIVE_RELATIONS: Final = (
    _KIN,
    (
        frozenset("relative relation kin kinsman".split()).union(*_KIN),
        frozenset({"friend", "acquaintance", "neighbour", "neighbor", "stranger"}),
    ),
    (_FRIENDS, _ENEMIES),
    (frozenset({"predecessor"}), frozenset({"successor"})),
    (frozenset({"employer", "boss"}), frozenset({"employee", "subordinate"})),
    (frozenset({"teacher", "mentor", "tutor"}), frozenset({"pupil", "student", "apprentice"})),
    (frozenset({"ancestor", "forefather"}), frozenset({"descendant"})),
    (frozenset({"parent"}), frozenset({"child", "subsidiary"})),
    (frozenset({"landlord"}), frozenset({"tenant", "lodger"})),
    (frozenset({"creditor"}), frozenset({"debtor"})),
    (frozenset({"victim"}), frozenset({"killer", "murderer", "attacker", "assailant"})),
    (frozenset({"winner", "victor"}), frozenset({"loser"})),
)

# Verbs of going: with a place for their object they leave it, or come to it.
LEAVING: Final = frozenset("leave depart exit flee quit abandon evacuate vacate".split())
ARRIVING: Final = frozenset("reach enter arrive land dock return".split())
MOVING: Final = frozenset(
    """go come move travel sail fly drive ride walk run march head relocate emigrate migrate transfer escape
    retreat withdraw journey steam set""".split()
) | {"set off", "set out", "take off", "return"}

# What is done to a thing, or happens to it, but once.
ONCE_DONE: Final = frozenset(
    """bear found establish invent discover assassinate murder execute bury incorporate abolish
    baptise baptize canonise canonize inaugurate demolish""".split()
)
ONCE_HAPPENING: Final = frozenset("die".split())
# What has been done by one is not done by another one.
MAKERS: Final = frozenset(
    "write found invent discover compose paint design direct produce assassinate murder".split()
)
TITLES_OF_MAKERS: Final = {
    "author": "write",
    "founder": "found",
    "inventor": "invent",
    "discoverer": "discover",
    "composer": "compose",
    "painter": "paint",
    "designer": "design",
    "director": "direct",
    "maker": "produce",
    "manufacturer": "produce",
    "producer": "produce",
}

# What is done and then undone, so that both have been done in the end.
BY_TURNS: Final = frozenset(
    """begin start commence launch end finish conclude cease terminate stop halt open close reopen shut arrive
    leave depart quit exit join enter buy purchase sell borrow lend free release liberate imprison jail detain
    arrest capture hire employ recruit appoint fire dismiss sack push pull stand sit sleep wake attack defend
    advance retreat create build construct destroy demolish dismantle continue resume keep abandon
    discontinue unite merge combine divide split separate hide conceal reveal expose disclose uncover show
    remember recall forget win lose gain laugh smile cry weep have lack connect disconnect lock unlock
    install uninstall attach detach enable disable lift impose fold unfold tie untie load unload fill empty
    send withdraw deploy give take raise lower""".split()
)

# To be for a thing, and against it: a verb, or a verb and the preposition before the thing.
FOR: Final = frozenset(
    {
        "support", "back", "endorse", "favour", "favor", "approve", "ratify", "adopt", "pass", "enact",
        "champion", "advocate", "vote for", "vote in favour of", "vote in favor of", "side with",
        "campaign for", "approve of", "agree to",
    }
)  # fmt: skip
AGAINST: Final = frozenset(
    {
        "oppose", "reject", "veto", "fight", "combat", "resist", "condemn", "denounce", "confront",
        "vote against", "vote down", "campaign against", "object to", "fight against",
        "protest against", "side against",
    }
)  # fmt: skip
# A thing passes through the body that passes it.
THROUGH: Final = frozenset({"pass through", "pass in"})
SIDES: Final = frozenset({"side", "part"})
# The same by a noun, with the preposition before the thing: "his support for the war".
FOR_NOUNS: Final = frozenset({"support for", "backing for", "approval of", "endorsement of"})
AGAINST_NOUNS: Final = frozenset(
    {
        "opposition to", "hostility to", "confrontation with", "fight against", "battle against",
        "war against", "war on", "struggle against", "campaign against", "objection to",
        "rejection of", "crusade against",
    }
)  # fmt: skip

# To be the richer for it, and the poorer; how accounts tell of it; and what they call it.
EARNING: Final = frozenset({"earn", "gain", "make", "net"})
LOSING: Final = frozenset({"lose"})
TELLING_OF_MONEY: Final = frozenset(
    "report post make record announce show have suffer incur declare book".split()
)
GAINS: Final = frozenset({"profit", "earning", "earnings", "gain", "surplus", "income"})
LOSSES: Final = frozenset({"loss", "deficit", "shortfall"})

# How courts find.
CONVICTING: Final = frozenset({"convict"})
CLEARING: Final = frozenset({"acquit", "clear", "exonerate", "absolve"})

# Relations of one way under other names, with whether who does it comes second: "Hale lost to Lee".
OTHER_NAMES: Final = {
    "replace": ("succeed", False),
    "supersede": ("succeed", False),
    "take over from": ("succeed", False),
    "successor": ("succeed", False),
    "precede": ("succeed", True),
    "predecessor": ("succeed", True),
    "defeat": ("beat", False),
    "lose to": ("beat", True),
    "acquire": ("buy", False),
    "purchase": ("buy", False),
    "murder": ("kill", False),
    "assassinate": ("kill", False),
    "employer": ("employ", False),
    "boss": ("employ", False),
    "employee": ("employ", True),
    "outweigh": ("exceed", False),
}
