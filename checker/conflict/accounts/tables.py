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
