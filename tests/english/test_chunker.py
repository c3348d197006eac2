"""Chunking: noun phrases, verb groups, particles, institutions, and the small words between."""

from __future__ import annotations

import pytest

from checker.english.chunker import codes
from checker.english.tagger import tag
from tests.english.cases import cases
from tests.english.rendering import chunks, row, staged

CHUNKED = [
    ("The union has repeatedly refused to sign the deal.", "NP:the union | VF:has repeatedly refused | VT:to sign | NP:the deal"),
    ("The union's leader rejected the owners' latest offer.", "NP:the union 's leader | VF:rejected | NP:the owners ' latest offer"),
    ("The Ministry of Transport closed the road.", "NP:the ministry of transport | VF:closed | NP:the road"),
    ("A very large red car stopped.", "NP:a very large red car | VF:stopped"),
    ("The firm turned the offer down.", "NP:the firm | VF:turned | NP:the offer"),
    ("The firm turned down the offer.", "NP:the firm | VF:turned down | NP:the offer"),
    ("The minister ruled out a ban.", "NP:the minister | VF:ruled out | NP:a ban"),
    ("She looked after the children.", "NP:she | VF:looked | PREP:after | NP:the children"),
    ("The union Monday rejected the offer.", "NP:the union | TIME:monday | VF:rejected | NP:the offer"),
    ("The two-year deal expired last week.", "NP:the two-year deal | VF:expired | TIME:last week"),
    ("Up to 40 people were hurt.", "NP:up to 40 people | VF:were hurt"),
    ("In the trial Mr Reed spoke.", "PREP:in | NP:the trial | NP:mr reed | VF:spoke"),
    ("The chairman Mr Reed spoke.", "NP:the chairman mr reed | VF:spoke"),
    ("It is safe and clean.", "NP:it | VF:is | ADJ:safe and clean"),
    ("The talks will not have been resumed.", "NP:the talks | VF:will not have been resumed"),
    ("He may have been lying.", "NP:he | VF:may have been lying"),
    ("She is being followed.", "NP:she | VF:is being followed"),
    ("There is no deal.", "EX:there | VF:is | NP:no deal"),
    ("He arrived only after the vote.", "NP:he | VF:arrived | PREP:only after | NP:the vote"),
    ("The Russian President Vladimir Putin left.", "NP:the russian president vladimir putin | VF:left"),
    ("Five of the seven members left.", "NP:five | PREP:of | NP:the seven members | VF:left"),
    ("They want to quickly sign it.", "NP:they | VF:want | VT:to quickly sign | NP:it"),
    ("All the members left.", "NP:all the members | VF:left"),
    ("Many were hurt.", "NP:many | VF:were hurt"),
    ("The newly elected mayor spoke.", "NP:the newly elected mayor | VF:spoke"),
    ("Jan Berg and Mary Lee spoke.", "NP:jan berg | CC:and | NP:mary lee | VF:spoke"),
    ("The bank raised its £2.5 million offer.", "NP:the bank | VF:raised | NP:its £ 2.5 million offer"),
    ("Since version 4.1 the pump starts on port 80.", "PREP:since | NP:version 4.1 | NP:the pump | VF:starts | PREP:on | NP:port 80"),
    ("The rich pay more.", "NP:the rich | VF:pay | NP:more"),
    ("The rate rose to 4.5 per cent.", "NP:the rate | VF:rose | PREP:to | NP:4.5 per cent"),
    ("There is no boy playing guitar.", "EX:there | VF:is | NP:no boy | VG:playing | NP:guitar"),
]  # fmt: skip

KNOWN = {
    "The rich pay more.": "an adjective that stands for people is read as a modifier",
}


@pytest.mark.parametrize(("sentence", "expected"), cases(CHUNKED, KNOWN))
def test_chunks_of(sentence: str, expected: str) -> None:
    assert chunks(sentence) == expected + " | MARK:."


def test_a_particle_behind_the_object_joins_the_verb() -> None:
    lemmas = [c.value.lemma for c in staged("The firm turned the offer down.").chunks if c.kind == "VF"]  # type: ignore[union-attr]
    assert lemmas == ["turn down"]


def test_an_adverb_inside_a_verb_group_is_kept_beside_it() -> None:
    (group,) = (c for c in staged("The union has repeatedly refused it.").chunks if c.kind == "VF")
    assert [a.lemma for a in group.adverbs] == ["repeatedly"]


def test_one_character_stands_for_each_word() -> None:
    words = row("The union has not signed the deal in May.")
    assert codes(tag(words)) == "DNh!EDNIm_"


def test_chunks_cover_every_word_in_order() -> None:
    for sentence, _ in CHUNKED:
        result = staged(sentence)
        chunked = [w for c in result.chunks for w in c.words]
        particles = len(result.tagged) - len(chunked)
        assert particles in {0, 1}  # a particle behind its object belongs to the verb's lemma alone
        assert [c.span.start for c in result.chunks] == sorted(c.span.start for c in result.chunks)
