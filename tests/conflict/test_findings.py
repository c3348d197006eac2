"""From pairs to findings: severity, places, one finding for one matter."""

from __future__ import annotations

from dataclasses import replace

from checker.conflict import Examined, examine, findings
from checker.conflict.crowds import PARTNERS
from checker.model import Finding, Severity, Statement
from checker.ruleset import ConflictRule, Ruleset
from checker.ruleset.message import parse_message
from checker.ruleset.rules import Place
from checker.ruleset.when import parse_condition
from checker.source import Source, Span
from tests.conflict.building import Scene, party


def _rule(when: str, severity: Severity = "error", name: str = "denied") -> ConflictRule:
    place = Place(Source("rules.yaml", ""), Span(0, 0))
    message = parse_message("{b.holder} denies {a}")
    between = (("a", ("assertion",)), ("b", ("assertion",)))
    return ConflictRule(name, "", severity, between, parse_condition(when), message, (), place)


def _ruleset(*rules: ConflictRule) -> Ruleset:
    return Ruleset(conflicts=rules or (_rule("negates(b, a)"),))


def _ferry(first: str = "", second: str = "", **details: str) -> Scene:
    """A ferry that sails and does not sail, as said by the article or by two named parties."""
    scene = Scene("The ferry crosses the strait. The weather is fine. The ferry does not cross the strait.")
    ferry = scene.means(scene.phrase("The ferry"), "thing:ferry")
    later = scene.means(scene.phrase("The ferry", span=Span(51, 60)), "thing:ferry")
    strait = scene.means(scene.phrase("the strait"), "thing:strait")
    strait_again = scene.means(scene.phrase("the strait", span=Span(76, 86)), "thing:strait")
    _state(scene, scene.clause("crosses:cross", ferry, strait, **details), "affirmed", first)  # type: ignore[arg-type]
    denied = scene.clause("cross the strait.:cross", later, strait_again, negation="not")
    _state(scene, _moved(denied), "negated", second)
    return scene


def _moved(clause: object) -> object:
    return replace(clause, span=Span(51, 86))  # type: ignore[type-var]


def _state(scene: Scene, clause: object, polarity: str, holder: str) -> Statement:
    details = {"holder": party(holder)} if holder else {}
    return scene.state(clause, polarity, **details)  # type: ignore[arg-type]


def _only(found: tuple[Finding, ...]) -> Finding:
    (finding,) = found
    return finding


def test_the_article_contradicts_itself() -> None:
    finding = _only(findings((_ferry().read(),), _ruleset()))
    assert (finding.rule, finding.severity) == ("denied", "error")
    assert finding.message == "the article denies The ferry crosses the strait"


def test_the_primary_place_is_the_later_one() -> None:
    finding = _only(findings((_ferry().read(),), _ruleset()))
    assert [label.span.start for label in finding.labels] == [51, 0]


def test_two_holders_clash_at_most_as_a_warning() -> None:
    assert _only(findings((_ferry("Ann", "Bob").read(),), _ruleset())).severity == "warning"
    assert _only(findings((_ferry("Ann", "Ann").read(),), _ruleset())).severity == "error"


def test_a_repaired_sentence_makes_no_error() -> None:
    assert _only(findings((_ferry(confidence="low").read(),), _ruleset())).severity == "warning"


def test_one_pair_gives_one_finding_that_names_the_other_rules() -> None:
    rules = _rule("negates(b, a)", "warning", "mild"), _rule("negates(b, a)", "error", "strict")
    finding = _only(findings((_ferry().read(),), _ruleset(*rules)))
    assert finding.rule == "strict"
    assert "also found by mild" in finding.reasons


def test_a_condition_that_is_unknown_finds_nothing() -> None:
    assert findings((_ferry().read(),), _ruleset(_rule("not exclusive(a.subject?, b.subject?)"))) == ()


def test_the_reference_alone_is_not_examined() -> None:
    scene = _ferry()
    scene.reference = True
    assert findings((scene.read(),), _ruleset()) == ()


def test_what_is_not_compared_is_counted() -> None:
    scene = Scene("The ferry crosses the strait.")
    for _ in range(203):
        scene.state(scene.clause("crosses:cross", "The ferry", "the strait"))
    examined = examine((scene.read(),), _ruleset(_rule("not same_holder(a, b)")))
    assert examined.findings == ()
    assert examined.left_out == 203 * (202 - PARTNERS.among(203))


def test_what_can_be_no_conflict_is_not_compared_and_not_counted() -> None:
    scene = Scene("The ferry crosses the strait.")
    for _ in range(203):
        scene.state(scene.clause("crosses:cross", "The ferry", "the strait"))
    assert examine((scene.read(),), _ruleset()) == Examined((), left_out=0)


def test_an_alias_of_several_kinds_and_a_condition_on_the_kind() -> None:
    rule = _rule('a.kind == "assertion" and b.rule == "assertion" and negates(b, a)')
    several = replace(rule, between=(("a", ("refusal", "assertion")), ("b", ("assertion",))))
    assert _only(findings((_ferry().read(),), _ruleset(several))).rule == "denied"
    other = _rule('a.kind == "refusal" and negates(b, a)')
    assert findings((_ferry().read(),), _ruleset(other)) == ()
