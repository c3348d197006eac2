"""Reference over whole texts, read by the real stages."""

from __future__ import annotations

import pytest

from checker.english.analysis import analyse
from checker.model import Referent
from checker.source import Source


def referent(text: str, phrase: str, nth: int = 0) -> Referent | None:
    """What the ``nth`` phrase of these words stands for."""
    found = analyse(Source("text", text), {}).referents
    spans = [span for span in sorted(found) if span.of(text) == phrase]
    return found[spans[nth]] if len(spans) > nth else None


@pytest.mark.parametrize(
    ("text", "phrase", "key"),
    [
        ("Moscow rejected the plan.", "Moscow", "party:Russia"),
        ("Moscow turned down the plan.", "Moscow", "party:Russia"),
        ("Russian troops left Minsk.", "Russian troops", "party:Russia"),
        (
            "Prime Minister Ann Berg resigned. The prime minister said so.",
            "The prime minister",
            "person:Ann Berg",
        ),
        ("The union's leader, Bob Stone, resigned. Mr Stone left.", "The union's leader", "person:Bob Stone"),
        ("Acme Airlines cut jobs. The company said so.", "The company", "name:Acme Airlines"),
        ("The airline cut jobs. The company said so.", "The company", "the:airline"),
        (
            "The northern council met. The southern council left.",
            "The southern council",
            "the:southern council",
        ),
        ("The northern council met. The council left.", "The council", "the:northern council"),
        ("Tilbury Mills cut jobs. Rain fell. The company said so.", "The company", "name:Tilbury Mills"),
        (
            "Tilbury Mills sued Moor Foods. Moor Foods won. The firm denied it.",
            "The firm",
            "name:Tilbury Mills",
        ),
        ("Cape Tilly denied it. The company said so.", "The company", "the:company"),
        ("Ann left Tilly Rovers. Marsh City refused to pay. The club lied.", "The club", "name:Marsh City"),
        ("Marsh City refused to pay. Ann left Tilly Rovers. The club lied.", "The club", "name:Tilly Rovers"),
        ("The shadow chancellor, Tom Reed, spoke. The chancellor left.", "The chancellor", "role:chancellor"),
        ("Mr Reed said he would go.", "he", "person:Reed"),
        ("The union urged the company to pay. It refused.", "It", "the:company"),
        ('"We will win," Mr Reed said. "We must win."', "We", "person:Reed"),
        ("Acme Holdings said it would cut jobs.", "it", "name:Acme Holdings"),
        ("Peter Reed resigned. Peter was tired.", "Peter", "person:Peter Reed"),
        ("Norvale and Easton striker Peter Reed was hurt.", "Norvale", "person:Peter Reed"),
    ],
)
def test_a_phrase_stands_for_someone_named_elsewhere(text: str, phrase: str, key: str) -> None:
    found = referent(text, phrase)
    assert found is not None
    assert (found.key, found.certain) == (key, True)


@pytest.mark.parametrize(
    ("text", "phrase", "key"),
    [
        ("Mr Reed played down his talks with Mr Lund and denied he met him.", "him", "person:Lund"),
        ("Mr Reed said the mayor had warned him.", "him", "person:Reed"),
        ("Ms Berg recalled her talks with Mr Lund and said she liked him.", "him", "person:Lund"),
    ],
)
def test_him_is_not_the_subject_beside_it(text: str, phrase: str, key: str) -> None:
    found = referent(text, phrase)
    assert found is not None
    assert (found.key, found.certain) == (key, True)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A fire broke out in Paris.", "Paris"),
        ("It is clear that the plan failed.", "It"),
        ("The talks failed. It rained.", "It"),
        ("Mr Reed left. She smiled.", "She"),
    ],
)
def test_thin_evidence_gives_no_referent(text: str, phrase: str) -> None:
    found = referent(text, phrase)
    assert found is None or not found.key.startswith(("party:", "person:"))


def test_two_men_leave_he_uncertain() -> None:
    found = referent("Mr Reed met Mr Lund. He refused the offer.", "He")
    assert found is None or not found.certain


def test_a_peer_is_not_the_commoner_of_his_name() -> None:
    found = referent("Peter Reed left. Lord Reed of Marston stayed.", "Lord Reed")
    assert found is None or found.key != "person:Peter Reed"


def test_a_leader_stands_for_the_party() -> None:
    found = referent("Russian President Ivan Orlov spoke. Mr Orlov left.", "Mr Orlov")
    assert found is not None
    assert (found.key, found.stands_for) == ("person:Ivan Orlov", "party:Russia")


@pytest.mark.parametrize(
    ("text", "phrase", "gist"),
    [
        (
            "Prosecutors accused Mr Lund of theft. He denied the charge.",
            "the charge",
            "accused Mr Lund of theft",
        ),
        ("The opposition demanded a vote. Ms Berg rejected that.", "that", "demanded a vote"),
        ('The council said Ms Berg left. "That is not true," said Ms Berg.', "That", "said Ms Berg left"),
        ('The council said Ms Berg left. "This never happened," said Ms Berg.', "This", "said Ms Berg left"),
        (
            "The council said Ms Berg left. Mr Lund said there was no truth in that.",
            "that",
            "said Ms Berg left",
        ),
        ("The council wants to ban cars. Owners urged it to drop the plan.", "the plan", "wants to ban cars"),
        ("The council wants to ban cars. Shop owners oppose the move.", "the move", "wants to ban cars"),
        (
            "The council, backed by Paris, demanded a vote. Ms Berg rejected this approach.",
            "this approach",
            "demanded a vote",
        ),
        (
            "Prosecutors accused Mr Lund of theft. Mr Lund denied any wrongdoing.",
            "any wrongdoing",
            "accused Mr Lund of theft",
        ),
        (
            "Critics say the group is secretive but its members reject such claims.",
            "such claims",
            "say the group is secretive",
        ),
        (
            "Ms Berg must answer claims of fraud. It rained. The hall was full. Mr Reed denied the claims.",
            "the claims",
            "claims of fraud",
        ),
    ],
)
def test_a_noun_points_back_to_what_was_said(text: str, phrase: str, gist: str) -> None:
    found = referent(text, phrase)
    assert found is not None
    assert found.clauses
    assert found.reason == f'"{phrase}" = "{gist}"'


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The council wants to ban cars. The council dropped the plan.", "the plan"),
        ("The council wants to ban cars. Owners reject the claim that cars are bad.", "the claim"),
        ("It was cold. The club opened the road.", "the road"),
        ("The council said Ms Berg left. That happened in May, said Mr Lund.", "That"),
        ("Nobody accused Mr Lund. Mr Lund denied the charge.", "the charge"),
        (
            "The Greens proposed a tunnel. Mr Lund rejected these earlier proposals.",
            "these earlier proposals",
        ),
        ("The Greens offered a loan. Mr Lund rejected any other offer.", "any other offer"),
        ("Mr Reed accused Mr Lund of theft. Mr Lund denied both charges.", "both charges"),
        (
            "Mr Reed accused Mr Lund of theft. Mr Reed accused Mr Lund of fraud. It rained. The sun shone. The wind blew. Mr Lund denied both charges.",
            "both charges",
        ),
        ("The bank said no complaint had been made. The clerk denied the charge.", "the charge"),
        ("Mr Reed accused Mr Lund of theft. Mr Lund denied all ten charges.", "all ten charges"),
    ],
)
def test_what_has_its_own_content_or_speaker_does_not_point_back(text: str, phrase: str) -> None:
    found = referent(text, phrase)
    assert found is None or not found.clauses


def test_one_charge_is_what_was_said_last_several_are_all_that_was_said() -> None:
    text = "Ms Berg accused Mr Lund of theft. Mr Reed accused Mr Lund of fraud. Mr Lund denied the "
    one, several = referent(text + "charge.", "the charge"), referent(text + "charges.", "the charges")
    assert one is not None
    assert several is not None
    assert one.speakers == ("person:Reed",)
    assert several.speakers == ("person:Berg", "person:Reed")


def test_both_charges_are_two_that_stand_nearby() -> None:
    text = "Mr Reed accused Mr Lund of theft. Mr Reed accused Mr Lund of fraud. Mr Lund denied both charges."
    found = referent(text, "both charges")
    assert found is not None
    assert [clause.span.of(text) for clause in found.clauses] == [
        "Mr Reed accused Mr Lund of theft",
        "Mr Reed accused Mr Lund of fraud",
    ]


def test_the_charges_of_several_speakers_are_surely_meant() -> None:
    text = "Ms Berg accused Mr Lund of theft. Mr Reed accused Mr Lund of fraud. Mr Lund denied the charges."
    several = referent(text, "the charges")
    assert several is not None
    assert several.certain


def test_a_verb_without_object_declines_what_was_offered() -> None:
    found = referent("Mr Lund offered a meeting. The Kremlin has declined.", "has declined")
    assert found is not None
    assert found.speakers == ("person:Lund",)


def test_he_behind_a_quotation_is_not_the_one_it_mentions() -> None:
    found = referent('"We met," said Mr Reed. "Mr Lund is a liar," he added.', "he")
    assert found is not None
    assert found.key == "person:Reed"
