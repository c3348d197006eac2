"""Reference: people, parties, bodies, pronouns and what points back."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Argument
from tests.english.clause_kit import Text

CHAD = {"Chad": ("Chadian", "N'Djamena")}


def test_a_person_is_the_same_under_full_name_title_and_surname() -> None:
    text = Text("Chadian President Idris Kone spoke. Mr Kone left. Kone returned.")
    text.say(
        text.clause(
            "Chadian President Idris Kone spoke",
            "spoke",
            "speak",
            ("subject", text.phrase("Chadian President Idris Kone")),
        )
    )
    text.say(text.clause("Mr Kone left", "left", "leave", ("subject", text.phrase("Mr Kone"))))
    text.say(text.clause("Kone returned", "returned", "return", ("subject", text.phrase("Kone", 50))))
    found = text.referents(**CHAD)
    assert {found[words].key for words in ("Chadian President Idris Kone", "Mr Kone", "Kone")} == {
        "person:Idris Kone"
    }
    assert found["Kone"].stands_for == "party:Chad"


def test_a_title_before_the_surname_tells_that_a_full_name_is_a_person() -> None:
    text = Text("Idunn Veldt spoke. Ms Veldt left.")
    text.say(text.clause("Idunn Veldt spoke", "spoke", "speak", ("subject", text.phrase("Idunn Veldt"))))
    text.say(text.clause("Ms Veldt left", "left", "leave", ("subject", text.phrase("Ms Veldt"))))
    found = text.referents()
    assert found["Ms Veldt"].key == found["Idunn Veldt"].key == "person:Idunn Veldt"


def test_its_people_tell_what_a_body_is() -> None:
    text = Text("A goalkeeper at Velden City left. The club agreed.")
    goalkeeper, club = text.phrase("A goalkeeper"), text.phrase("Velden City")
    of_club = replace(goalkeeper, complements=(Argument("modifier", club, club.span, "at"),))
    text.say(text.clause("A goalkeeper at Velden City left", "left", "leave", ("subject", of_club)))
    text.say(text.clause("The club agreed", "agreed", "agree", ("subject", text.phrase("The club"))))
    assert text.referents()["The club"].key == "name:Velden City"


def test_two_people_of_one_name_are_kept_apart() -> None:
    text = Text("Peter Brown met Paul Brown. Mr Brown left.")
    text.say(
        text.clause(
            "Peter Brown met Paul Brown",
            "met",
            "meet",
            ("subject", text.phrase("Peter Brown")),
            ("object", text.phrase("Paul Brown")),
        )
    )
    text.say(text.clause("Mr Brown left", "left", "leave", ("subject", text.phrase("Mr Brown"))))
    assert "Mr Brown" not in text.referents()


def test_a_title_tells_two_people_of_one_name_apart() -> None:
    text = Text("Peter Brown met Sarah Brown. Mrs Brown left.")
    text.say(
        text.clause(
            "Peter Brown met Sarah Brown",
            "met",
            "meet",
            ("subject", text.phrase("Peter Brown")),
            ("object", text.phrase("Sarah Brown")),
        )
    )
    text.say(text.clause("Mrs Brown left", "left", "leave", ("subject", text.phrase("Mrs Brown"))))
    assert text.referents()["Mrs Brown"].key == "person:Sarah Brown"


def test_those_who_act_for_a_party_are_the_party() -> None:
    text = Text("N'Djamena sent Chadian troops.")
    text.say(
        text.clause(
            "N'Djamena sent Chadian troops",
            "sent",
            "send",
            ("subject", text.phrase("N'Djamena")),
            ("object", text.phrase("Chadian troops")),
        )
    )
    found = text.referents(**CHAD)
    assert found["N'Djamena"].key == found["Chadian troops"].key == "party:Chad"
    assert found["Chadian troops"].reason == '"Chadian troops" = Chad (party)'


def test_a_possessive_takes_the_subject_of_its_clause() -> None:
    text = Text("N'Djamena withdrew its troops.")
    text.say(
        text.clause(
            "N'Djamena withdrew its troops",
            "withdrew",
            "withdraw",
            ("subject", text.phrase("N'Djamena")),
            ("object", text.phrase("its troops")),
        )
    )
    assert text.referents(**CHAD)["its troops"].key == "party:Chad"


def test_initials_and_short_forms_name_the_same_body() -> None:
    text = Text("Harbour Workers Union struck. The HWU marched. Kestrel Airlines paid. Kestrel lost.")
    text.say(
        text.clause(
            "Harbour Workers Union struck",
            "struck",
            "strike",
            ("subject", text.phrase("Harbour Workers Union")),
        )
    )
    text.say(text.clause("The HWU marched", "marched", "march", ("subject", text.phrase("The HWU"))))
    text.say(
        text.clause("Kestrel Airlines paid", "paid", "pay", ("subject", text.phrase("Kestrel Airlines")))
    )
    text.say(text.clause("Kestrel lost", "lost", "lose", ("subject", text.phrase("Kestrel", 65))))
    found = text.referents()
    assert found["The HWU"].key == "name:Harbour Workers Union"
    assert found["Kestrel"].key == "name:Kestrel Airlines"


def test_the_union_is_the_union_named_before() -> None:
    text = Text("Harbour Workers Union struck. The union marched.")
    text.say(
        text.clause(
            "Harbour Workers Union struck",
            "struck",
            "strike",
            ("subject", text.phrase("Harbour Workers Union")),
        )
    )
    text.say(text.clause("The union marched", "marched", "march", ("subject", text.phrase("The union"))))
    assert text.referents()["The union"].key == "name:Harbour Workers Union"


def test_he_in_a_report_is_the_one_reported() -> None:
    text = Text("Mr Kone said he would leave.")
    inner = text.clause(
        "he would leave", "would leave", "leave", ("subject", text.phrase("he")), kind="complement"
    )
    outer = text.clause(
        "Mr Kone said he would leave",
        "said",
        "say",
        ("subject", text.phrase("Mr Kone")),
        ("complement", inner),
    )
    text.say(outer, inner)
    found = text.referents()["he"]
    assert (found.key, found.certain) == ("person:Kone", True)


def test_he_at_the_start_is_the_subject_before() -> None:
    text = Text("Mr Kone met a reporter. He smiled.")
    text.say(
        text.clause(
            "Mr Kone met a reporter",
            "met",
            "meet",
            ("subject", text.phrase("Mr Kone")),
            ("object", text.phrase("a reporter")),
        )
    )
    text.say(text.clause("He smiled", "smiled", "smile", ("subject", text.phrase("He"))))
    assert text.referents()["He"].key == "person:Kone"


def test_she_is_not_a_man() -> None:
    text = Text("Mr Kone left. She smiled.")
    text.say(text.clause("Mr Kone left", "left", "leave", ("subject", text.phrase("Mr Kone"))))
    text.say(text.clause("She smiled", "smiled", "smile", ("subject", text.phrase("She"))))
    assert "She" not in text.referents()


def test_we_is_whoever_is_quoted_even_behind_the_quotation() -> None:
    text = Text('"We agree," Mr Kone said.')
    inner = text.clause("We agree", "agree", "agree", ("subject", text.phrase("We")), kind="complement")
    outer = text.clause(
        '"We agree," Mr Kone said', "said", "say", ("complement", inner), ("subject", text.phrase("Mr Kone"))
    )
    text.say(outer, inner, quoted=True)
    assert text.referents()["We"].key == "person:Kone"


def test_it_that_rains_is_nobody() -> None:
    text = Text("Chad voted. It rained.")
    text.say(text.clause("Chad voted", "voted", "vote", ("subject", text.phrase("Chad"))))
    text.say(text.clause("It rained", "rained", "rain", ("subject", text.phrase("It"))))
    assert "It" not in text.referents(**CHAD)


def test_this_demand_is_what_another_party_demanded() -> None:
    text = Text("Chad demanded a truce. Mali rejected this demand.")
    demanded = text.clause(
        "Chad demanded a truce",
        "demanded",
        "demand",
        ("subject", text.phrase("Chad")),
        ("object", text.phrase("a truce")),
    )
    text.say(demanded)
    text.say(
        text.clause(
            "Mali rejected this demand",
            "rejected",
            "reject",
            ("subject", text.phrase("Mali")),
            ("object", text.phrase("this demand")),
        )
    )
    found = text.referents(Chad=(), Mali=())["this demand"]
    assert found.clauses == (demanded,)
    assert found.speakers == ("party:Chad",)
    assert found.reason == '"this demand" = "demanded a truce"'


def test_nobody_answers_a_demand_of_their_own() -> None:
    text = Text("Chad demanded a truce. Chad dropped this demand.")
    text.say(
        text.clause(
            "Chad demanded a truce",
            "demanded",
            "demand",
            ("subject", text.phrase("Chad")),
            ("object", text.phrase("a truce")),
        )
    )
    text.say(
        text.clause(
            "Chad dropped this demand",
            "dropped",
            "drop",
            ("subject", text.phrase("Chad", 10)),
            ("object", text.phrase("this demand")),
        )
    )
    assert "this demand" not in text.referents(Chad=())


def test_a_claim_with_content_of_its_own_does_not_point_back() -> None:
    text = Text("Chad claimed a victory. Mali rejected the claim of fraud.")
    text.say(
        text.clause(
            "Chad claimed a victory",
            "claimed",
            "claim",
            ("subject", text.phrase("Chad")),
            ("object", text.phrase("a victory")),
        )
    )
    fraud = text.phrase("fraud")
    claim = replace(text.phrase("the claim"), complements=(Argument("modifier", fraud, fraud.span, "of"),))
    text.say(
        text.clause(
            "Mali rejected the claim of fraud",
            "rejected",
            "reject",
            ("subject", text.phrase("Mali")),
            ("object", claim),
        )
    )
    assert "the claim" not in text.referents(Chad=(), Mali=())
