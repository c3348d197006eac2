"""The written signs of English that sentences, quotations and tokens share: data only."""

from __future__ import annotations

# Titles and the like, always followed by what they belong to: "Mr. Lee", "St. Paul", "vs. Spain".
OPEN_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon gen lt col capt cmdr maj sgt cpl adm gov sen rep pres messrs mme mlle
    fr br sr st mt ft vs v cf viz e.g i.e approx dept est fig figs vol ed eds pp supt insp det
    atty asst assoc pvt pte brig amb sec treas ave blvd rd""".split()
)

# Read as part of a name or measure, but often a sentence's last word: "Acme Inc.", "at 5 p.m."
CLOSING_ABBREVIATIONS = frozenset(
    """inc co corp ltd plc bros jr sr esq etc al a.m p.m ph.d m.d b.a m.a b.sc m.sc llp llc
    u.s u.k u.n e.u d.c u.a.e u.s.a u.s.s.r""".split()
)

# Abbreviations only where a number follows: "No. 10", "Jan. 5", "p. 12", "Art. 5".
NUMBERED_ABBREVIATIONS = frozenset(
    """no nos p pp art sect ch jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

# Months and days are cut short before other words, too: "in Jan. Mr Lee" is rare, so they join here.
CALENDAR_ABBREVIATIONS = frozenset("jan feb aug sept oct nov dec mon tue tues wed thu thur thurs fri".split())

# Words that begin sentences far more often than they follow an abbreviation in a name.
SENTENCE_OPENERS = frozenset(
    """a about according after all also although among an and another any as asked at back because
    before both but by despite during each earlier even every few for from given had has he her here his how
    however i if in indeed instead into is it its just last later like many meanwhile more moreover most much
    my mr mrs ms neither never no nobody none nor not nothing now of officials on once one only other
    others our out over people police perhaps rather several she since so some still such than that the
    their then there these they this those though through thus to today two under unless until we what when
    where whether which while who why will with without yesterday yet you your""".split()
)

# "'em" and "'90s" begin with an apostrophe, not with a quotation mark.
ELISIONS = ("em", "til", "till", "tis", "twas", "twere", "cause", "cos", "bout", "round", "n", "er", "im")

SPEECH_VERBS = (
    "said says asked asks added adds told tells replied replies wrote writes shouted cried exclaimed "
    "wondered demanded inquired enquired continued explained insisted joked quipped responded retorted "
    "recalled remarked screamed yelled warned"
).split()
