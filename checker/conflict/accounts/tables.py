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

# Groups of words for what one is of another: words of two groups of one row exclude each other.
EXCLUSIVE_RELATIONS: Final = (
    _KIN,
    (
        frozenset("relative relation kin kinsman".split()).union(*_KIN),
        frozenset({"friend", "acquaintance", "neighbour", "neighbor", "stranger"}),
    ),
    (
        frozenset({"friend", "ally", "supporter", "backer", "advocate", "admirer", "proponent", "fan"}),
        frozenset({"enemy", "foe", "opponent", "adversary", "critic", "rival", "detractor"}),
    ),
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
