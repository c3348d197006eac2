"""The order in which things come changes no byte: of files, of rules, of records, of who does the work.

What the order of rules does decide is written down, and told here as well: of patterns of one rule the first
that matches, of conflict rules of one severity that find one pair the one loaded first.
"""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker import check
from checker.cli import main
from checker.report import FORMATS, Ending, Options, Summary
from tests.properties.kit import checked
from tests.properties.settings import cases
from tests.properties.texts import damaged, reports, texts
from tests.seeds.actual import shipped
from tests.seeds.expected import NAMES, article

RULES = """\
use: [default/lexicon]
statements:
  - id: ban
    doc: The holder does not let something happen.
    patterns: [$holder forbids $action, $holder bans $action]
    examples: [{match: The town bans opening at six.}, {no_match: The town opens at six.}]
  - id: vow
    doc: The holder swears to do something.
    patterns: [$holder vows to $action, $holder swears to $action]
    examples: [{match: The baker vowed to open at six.}, {no_match: The baker opened at six.}]
  - id: threat
    kind: vow
    doc: The holder threatens to do something.
    patterns: [$holder threatens to $action]
    examples: [{match: The baker threatens to open at six.}, {no_match: The baker opened at six.}]
conflicts:
  - id: vow-banned
    doc: One party swears to do what another does not let it do.
    severity: warning
    between: {vow: vow, ban: ban}
    when: same_event(vow.action, ban.action)
    message: '{vow.holder} vows to "{vow.action}", which {ban.holder} bans'
    examples:
      - conflict: The baker vowed to open at six. The town forbids opening at six.
      - consistent: The baker vowed to open at six. The town forbids selling cider.
  - id: two-vows
    doc: Two parties swear to do one thing.
    severity: note
    between: {one: vow, other: vow}
    when: same_event(one.action, other.action) and not same_party(one.holder, other.holder)
    message: '{one.holder} and {other.holder} vow to "{one.action}"'
    examples:
      - conflict: The baker vowed to open at six. The miller vowed to open at six.
      - consistent: The baker vowed to open at six. The miller vowed to sleep.
"""
CLASHES = {
    "a.txt": "The baker vowed to open at six. The town forbids opening at six.",
    "b.txt": "The miller threatens to sell the barn. The clerk swears to sell the barn.",
    "c.md": "# Ovens\n\nThe town **bans** lighting the oven. The baker swears to light the oven.",
    "d.jsonl": '{"id": "2", "text": "The baker vowed to bake. The town bans baking."}\n{"id": "1", "text": "No."}',
}


@pytest.fixture
def printed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name, text in CLASHES.items():
        (tmp_path / name).write_text(text)
    for name, text in divided(RULES).items():
        (tmp_path / name).write_text(text)

    def run_it(*words):
        with pytest.raises(SystemExit) as left:
            main([*words, "--format", "json", "--statements=all", "--no-cache"])
        assert left.value.code == 1
        return capsys.readouterr()

    return run_it


def divided(rules):
    """Rules as two files, which together are the rules."""
    read = yaml.safe_load(rules)
    parts = {"said.yaml": ("use", "statements"), "judged.yaml": ("conflicts",)}
    return {name: yaml.safe_dump({key: read[key] for key in keys}) for name, keys in parts.items()}


@given(st.permutations(list(CLASHES)))
@cases(3)
def test_of_files(printed, names):
    assert printed("said.yaml", *names, "--rules", "judged.yaml") == printed(
        "said.yaml", ".", "--rules", "judged.yaml"
    )


def test_of_rule_files(printed):
    assert printed("said.yaml", ".", "--rules", "judged.yaml") == printed(
        "judged.yaml", ".", "--rules", "said.yaml"
    )


@given(st.randoms(use_true_random=False))
@cases(3)
def test_of_rules_in_their_files(printed, tmp_path, chance):
    expected = printed("said.yaml", ".", "--rules", "judged.yaml")
    for name, text in divided(RULES).items():
        (tmp_path / f"other-{name}").write_text(shuffled(text, chance))
    assert printed("other-said.yaml", ".", "--rules", "other-judged.yaml") == expected


def shuffled(rules, chance):
    """A rule file with its sections, rules, and the keys in them in another order."""

    def mixed(table):
        keys = list(table)
        chance.shuffle(keys)
        return {key: table[key] for key in keys}

    read = mixed(yaml.safe_load(rules))
    for section in ("statements", "conflicts"):
        if section in read:
            chance.shuffle(read[section])
            read[section] = [mixed(rule) for rule in read[section]]
    return yaml.safe_dump(read, sort_keys=False)


@given(st.one_of(reports, damaged()), st.randoms(use_true_random=False))
@cases(12)
def test_of_the_shipped_rules_as_far_as_it_decides_nothing(text, chance):
    """Conflict rules keep their places among those of their severity."""
    statements, conflicts = list(shipped().statements), list(shipped().conflicts)
    chance.shuffle(statements)
    chance.shuffle(conflicts)
    kept = {
        severity: [rule for rule in shipped().conflicts if rule.severity == severity] for severity in SEVERE
    }
    conflicts = [kept[rule.severity].pop(0) for rule in conflicts]
    other = replace(shipped(), statements=tuple(statements), conflicts=tuple(conflicts))
    one, two = checked(text), checked(text, other)
    assert one.findings == two.findings
    assert sorted(one.statements, key=repr) == sorted(two.statements, key=repr)


SEVERE = ("error", "warning", "note")


@given(st.one_of(reports, damaged()), st.randoms(use_true_random=False))
@cases(12)
def test_of_all_shipped_rules_decides_by_which_of_them_a_place_is_told_and_no_more(text, chance):
    conflicts = list(shipped().conflicts)
    chance.shuffle(conflicts)
    one, two = checked(text), checked(text, replace(shipped(), conflicts=tuple(conflicts)))
    assert all(is_told(place, two) for place in places(one))
    assert all(is_told(place, one) for place in places(two))


def places(report):
    """The places of all findings."""
    return [label.span for finding in report.findings for label in finding.labels]


def is_told(place, report):
    """Whether a finding is told of that clause, or of one in it, or around it."""
    return any(place.covers(other) or other.covers(place) for other in places(report))


@given(st.lists(texts, min_size=2, max_size=5))
@cases(2)
def test_of_who_checks_them(tmp_path_factory, some):
    """Processes report what one reports; there is enough to do to make it worth starting some."""
    folder = tmp_path_factory.mktemp("texts")
    for at, text in enumerate([*some, *map(article, NAMES[:8])]):
        (folder / f"{at:02}.txt").write_bytes(text.encode())
    alone, together = (written(check(folder, jobs=jobs)) for jobs in (1, 2))
    assert together == alone


def written(reports):
    """A report with everything in it."""
    writer = FORMATS["json"](Options(statements="all"))
    return "".join([next(writer), *map(writer.send, reports), writer.send(Ending(Summary()))])


def test_shuffling_shuffles():
    orders = {tuple(yaml.safe_load(shuffled(RULES, random.Random(seed)))) for seed in range(9)}  # noqa: S311
    assert len(orders) > 1
