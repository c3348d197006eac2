"""The committed tables: as the reader needs them, and as the lists beside the scripts say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.english.lexicon_table import row, rows_beginning

ROOT = Path(__file__).parents[2]
TABLES = sorted(path.stem for path in (ROOT / "checker" / "english" / "data").glob("*.tsv"))
BOTH_WAYS = ("akin", "contrasts", "derivations", "synonyms")  # a few antonyms stand one way in WordNet itself


def listed(name: str) -> Any:
    """A list beside the scripts, as the scripts read it."""
    text = (ROOT / "scripts" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506


def related(table: str, word: str) -> set[str]:
    return set(row(table, word).split())


def readings(form: str) -> list[str]:
    return row("forms", form).split()


def in_table(form: str, reading: str) -> str:
    """A reading of the list ("VBZ be") as the table writes it ("VBZ=be")."""
    tag, _, lemma = reading.partition(" ")
    return f"{tag}={lemma}" if lemma and lemma != form else tag


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_sorted_and_stand_once(table: str) -> None:
    keys = [key for key, _ in rows_beginning(table, "")]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("table", TABLES)
def test_no_word_stands_twice_in_a_line(table: str) -> None:
    lines = [(key, others.split()) for key, others in rows_beginning(table, "")]
    assert [key for key, others in lines if not others or len(others) != len(set(others))] == []


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"forms", "irregular"}))
def test_no_word_is_related_to_itself(table: str) -> None:
    assert [key for key, others in rows_beginning(table, "") if key in others.split()] == []


@pytest.mark.parametrize("table", BOTH_WAYS)
def test_a_relation_that_holds_both_ways_is_written_both_ways(table: str) -> None:
    pairs = {(key, other) for key, others in rows_beginning(table, "") for other in others.split()}
    assert {(one, other) for one, other in pairs if (other, one) not in pairs} == set()


def test_every_form_of_a_closed_class_has_the_readings_of_the_list() -> None:
    wanted = {form: [in_table(form, reading) for reading in all_] for form, all_ in listed("closed").items()}
    assert {form: readings(form) for form in wanted} == wanted


def test_no_suppressed_reading_is_in_the_table() -> None:
    closed = listed("closed")
    suppressed = {form: set(tags) for form, tags in listed("suppressed").items() if form not in closed}
    tags = {form: {reading.partition("=")[0] for reading in readings(form)} for form in suppressed}
    assert [form for form in suppressed if suppressed[form] & tags[form]] == []


@pytest.mark.parametrize("table", listed("relations")["add"])
def test_every_pair_added_by_hand_is_in_its_table(table: str) -> None:
    added = listed("relations")["add"][table]
    assert [pair for pair in added if pair[1] not in related(table, pair[0])] == []


@pytest.mark.parametrize("table", listed("relations")["drop"])
def test_no_pair_dropped_by_hand_is_in_its_table(table: str) -> None:
    dropped = listed("relations")["drop"][table]
    assert [pair for pair in dropped if pair[1] in related(table, pair[0])] == []
