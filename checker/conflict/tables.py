"""Closed classes that comparing needs: small tables, each entry a fact of English."""

from __future__ import annotations

from typing import Final

COPULAS: Final = frozenset({"be"})

# Verbs that say so little that two clauses do not meet by sharing one.
LIGHT_VERBS: Final = frozenset(
    "be have do make take get give go come say think know see want mean put keep let tell".split()
)

# Adverbs that place a clause in the flow of the text and change nothing of what it says.
EMPTY_ADVERBS: Final = frozenset(
    """also again even still yet then however therefore thus instead moreover besides meanwhile
    indeed simply really actually just certainly clearly currently now already either too anyway
    at all ever further any""".split()
) | {"in vain"}  # "tried in vain" is read as not done

# Adverbs under which a claim does not say that it is so: "almost won", "allegedly left".
WEAKENING_ADVERBS: Final = frozenset(
    """almost nearly hardly scarcely rarely seldom virtually practically allegedly supposedly
    reportedly apparently perhaps maybe possibly probably potentially theoretically""".split()
)

# Adverbs that speak of a further time: under a negation the first time remains.
REPEATING_ADVERBS: Final = frozenset("again further anew afresh more else".split())

# Adverbs that speak of what is over.
FORMER_ADVERBS: Final = frozenset("formerly previously once originally initially earlier".split())

# Words whose form with a negating prefix means the same, or something else: inflammable, indifferent.
NO_OPPOSITE_BY_PREFIX: Final = frozenset(
    """flammable habitable valuable valuably different differently famous famously tense tensely temperate
    bred born stalled deed side sure creasing habited dwelling come put stead part""".split()
)

# How often: words of this kind leave it between yes and no, and may yet exclude each other.
FREQUENCY_ADVERBS: Final = frozenset("rarely seldom often usually commonly frequently always mostly".split())

AUXILIARIES: Final = frozenset({"be", "do", "have"})

# Heads that stand for any member of a wide class.
GENERAL_HEADS: Final = {
    "nobody": "person",
    "no one": "person",
    "no-one": "person",
    "none": "one",
    "somebody": "person",
    "someone": "person",
    "anybody": "person",
    "anyone": "person",
    "everybody": "person",
    "everyone": "person",
    "nothing": "thing",
    "something": "thing",
    "anything": "thing",
    "everything": "thing",
    "people": "person",
}

PRONOUNS: Final = frozenset(
    """i me we us you he him she her it they them this that these those who which what one there
    himself herself itself themselves myself ourselves yourself""".split()
)

UNIVERSALS: Final = frozenset({"all", "every", "each", "both", "any"})
PARTIALS: Final = frozenset({"some", "few", "a few", "several", "many", "most", "more", "other", "another"})
NEGATORS: Final = frozenset({"no", "neither", "none", "nor"})
DEFINITES: Final = frozenset({"the", "this", "that", "these", "those", "both"})
INDEFINITES: Final = frozenset({"a", "an", "another", "some", "any", "no", "one", "several", "many", "few"})

# Prepositions that name one relation: an unlisted preposition means itself.
PLACE_GROUPS: Final = (
    ("in", "inside", "into", "within", "inside of"),
    ("on", "upon", "onto", "on top of", "atop", "over"),
    ("near", "beside", "next to", "by", "close to", "alongside", "at"),
    ("behind", "in back of"),
    ("in front of", "before"),
    ("under", "beneath", "below", "underneath"),
    ("across", "through", "over"),
    ("about", "on", "concerning", "over", "regarding"),
    ("of", "by", "'s"),
    ("to", "towards", "toward"),
)

# What stands behind these says whose words a clause is, and nothing of what it says.
SOURCE_MARKERS: Final = frozenset({"according to", "in the words of", "in the view of"})

# Clauses behind these are not claimed by the clause that they belong to.
CONDITIONALS: Final = frozenset(
    """if unless until whether in case provided that as long as even if once whenever should lest
    except without in order to so that to""".split()
)

# What a verb does to the clause that it governs: true whenever the verb is.
TRANSPARENT_VERBS: Final = frozenset("begin start continue keep manage proceed finish go come".split())

# Who does this to what a clause says, or does not do it, takes it to be so.
PRESUPPOSING_VERBS: Final = frozenset(
    "know realise realize regret forget remember notice resent discover".split()
)
# Who does this takes something to be so which may not be.
BELIEVING_VERBS: Final = frozenset(
    "assume believe dream expect fear feel guess hope imagine suppose suspect think".split()
)
# Verbs that tell nothing themselves: "is ready", "has a drink", "took a breath".
EMPTY_VERBS: Final = frozenset("be have do make take give".split())
# Verbs that pass on to the verb behind them: "used to sail", "is going to sail".
LEADING_VERBS: Final = frozenset("use go tend begin".split())

# Verbs that leave it to their object to name the event: "make an offer", "hold talks".
CARRIER_VERBS: Final = frozenset(
    """make take give have hold carry do conduct impose introduce issue launch stage undertake host
    organise organize convene mount arrange""".split()
)

# What stands behind these in a noun phrase is what the event is done to.
PATIENT_MARKERS: Final = frozenset({"of", "for", "in", "on", "to", "against", "into"})

# Prepositions for where, and under what, something is done or so, by what they answer.
SETTINGS: Final = (
    frozenset({"in", "at", "on", "inside", "outside", "within", "behind"}),
    frozenset({"during"}),
    frozenset({"under"}),
)
SETTING_MARKERS: Final = frozenset().union(*SETTINGS)

# Adjectives that do not tell one thing from another of its kind.
LOOSE_MODIFIERS: Final = frozenset(
    """new latest recent current present further direct full formal immediate urgent early whole entire main
    own controversial proposed planned propose plan so-called major big huge large important serious official
    public possible potential historic fresh same only first final""".split()
)

# Verbs that take a thing as it is offered: to refuse the thing is to refuse this.
ACCEPTING_VERBS: Final = frozenset(
    """accept approve adopt agree sign back support endorse take pay ratify implement honour obey
    follow welcome grant meet respect recognise recognize observe""".split()
)

# What happens to one thing, or to one group of people, but once: two dates for it cannot both be right.
ONCE_ONLY_VERBS: Final = frozenset(
    """die bear be found establish create invent discover build complete finish demolish destroy sink crash
    open close inaugurate launch release publish premiere debut sign ratify enact pass introduce abolish
    marry divorce kill murder assassinate execute bury begin start end happen occur
    retire resign graduate sentence convict acquit ordain crown adopt privatise nationalise dissolve
    merge acquire expire erupt collapse plat incorporate charter consecrate""".split()
) | {"take place", "break out", "set up", "come into force"}

# Kinds of statements that a noun for something said tells apart, and which of them it may name.
KINDS_TOLD_APART: Final = frozenset({"allegation", "demand", "offer", "commitment", "threat"})
KINDS_NAMED: Final = (
    (
        frozenset(
            """allegation accusation charge criticism rumour rumor speculation assertion attack smear slur
            complaint denunciation report quote statement""".split()
        ),
        frozenset({"allegation"}),
    ),
    (frozenset({"claim", "suggestion"}), frozenset({"allegation", "demand"})),
    (frozenset("demand call request appeal plea requirement petition".split()), frozenset({"demand"})),
    (
        frozenset("offer invitation plan proposal scheme initiative move bid deal compromise".split()),
        frozenset({"offer", "commitment", "demand"}),
    ),
    (frozenset("promise pledge vow assurance intention".split()), frozenset({"commitment", "offer"})),
    (frozenset("threat warning ultimatum".split()), frozenset({"threat", "demand"})),
)


ENABLING = frozenset(
    "consent permission approval agreement licence license permit key pass ticket adult parent guardian "
    "supervision prescription authorisation authorization doctor advice notice reason exception warning "
    "payment deposit fee guide escort invitation helmet reservation booking".split()
)
"""What lets somebody do what he else may not: "with the consent of the landlord", "without notice"."""

REASONS = frozenset({"because", "because of", "since", "so", "so that", "in order to", "to", "as", "due to"})
"""What stands behind these says why, and limits nothing."""
