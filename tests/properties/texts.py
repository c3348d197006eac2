"""Texts to try properties on: sentences of our own making, seeds that were damaged, any characters at all."""

from __future__ import annotations

from hypothesis import strategies as st

from benchmarks.mutations import OF_TEXTS, mutated
from tests.seeds.expected import NAMES, article

PARTIES = ("the union", "the owners", "Anna Lindgren", "Alder Brewing", "the council", "she", "they")
THINGS = ("the mill", "the bridge", "the old depot", "Harbour Street", "the offer", "it")
ACTS = (
    ("close", "closed", "closed"),
    ("sell", "sold", "sold"),
    ("open", "opened", "opened"),
    ("pay for", "paid for", "paid for"),
    ("leave", "left", "left"),
)
FIGURES = ("3", "12", "1,200", "about 40", "at least 12", "2.5", "two dozen", "10" * 30)
UNITS = ("euros", "people", "per cent", "kilometres", "days")
DATES = ("3 May 1998", "Monday", "May 2001", "31 February", "last week", "1998")
CONDITIONS = (
    "",
    "",
    "",
    "if it rains",
    "unless the council agrees",
    "only after the vote",
    "as long as it lasts",
)
TEMPLATES = (
    "{a} refused to {do} {x} {when}.",
    "{a} promised to {do} {x} {when}.",
    "{a} demanded that {b} {do} {x}.",
    "{a} did not {do} {x}.",
    "{a} {did} {x} on {date}.",
    "{a} never {did} {x} before {date}.",
    "{a} must {do} {x} {when}.",
    "{a} must not {do} {x} {when}.",
    "{a} may {do} {x} {when}.",
    "{a} accused {b} of fraud.",
    "{a} denied the charges.",
    "{a} rejected {b}'s offer to {do} {x}.",
    "{a} said that {b} had {done} {x}.",
    "{a} denied that {b} had {done} {x}.",
    '"{b} will {do} {x} {when}," said {a}.',
    '"{b} will not {do} {x}. There is no doubt about {x}," {a} told the paper.',
    "According to {a}, {x} costs {n} {unit}.",
    "{x} costs {n} {unit}.",
    "{x} was {done} by {a} in {date}.",
    "{a}, who {did} {x}, {did} it again, and {b} did not.",
    "There were {n} {unit} at {x}, {a} claimed, but {b} says there were not.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of a report about a few parties and things, so that some of them clash."""
    do, did, done = draw(st.sampled_from(ACTS))
    parts = {"a": PARTIES, "b": PARTIES, "x": THINGS, "n": FIGURES, "unit": UNITS, "date": DATES}
    chosen = {name: draw(st.sampled_from(values)) for name, values in parts.items()}
    when = draw(st.sampled_from(CONDITIONS))
    said = draw(st.sampled_from(TEMPLATES)).format(do=do, did=did, done=done, when=when, **chosen)
    said = said.replace(" .", ".").replace(" ,", ",")
    return said[0].upper() + said[1:]


paragraphs = st.lists(sentences(), min_size=1, max_size=4).map(" ".join)
reports = st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """One to three paragraphs of a seed, damaged up to six times."""
    whole = article(draw(st.sampled_from(NAMES))).split("\n\n")
    at = draw(st.integers(0, len(whole) - 1))
    passage = "\n\n".join(whole[at : at + draw(st.integers(1, 3))])
    return mutated(passage, draw(st.randoms(use_true_random=False)), 6, OF_TEXTS)


anything = st.text(max_size=200)
texts = st.one_of(reports, damaged(), anything)
