"""What is wrong with a cache is told, and costs no run its result."""

import random
import sqlite3
from functools import partial

import pytest

from checker.running import Cache
from checker.running.cache import FILE, connect
from checker.running.kept import Kept
from tests.running.kit import documents, reports

KEYS = [bytes([number]) * 16 for number in range(50)]


def kept(number):
    return Kept(b"found %d" % number, bytes([number]) * 1000)


@pytest.fixture
def told():
    return []


@pytest.fixture
def filled(tmp_path, told):
    cache = Cache(tmp_path, told.append)
    for number, key in enumerate(KEYS):
        cache.put(key, kept(number))
    cache.close()
    assert told == []
    return tmp_path / FILE


def read(cache):
    return [cache.get(key, statements=True) for key in KEYS]


def test_what_is_put_is_there_for_the_next_run(filled, told):
    cache = Cache(filled.parent, told.append)
    assert read(cache) == [kept(number) for number in range(50)]
    assert cache.get(KEYS[3], statements=False) == kept(3).without_statements
    assert cache.get(b"unknown", statements=True) is None
    cache.close()
    assert told == []


def test_two_runs_share_it(tmp_path, told):
    one, other = Cache(tmp_path, told.append), Cache(tmp_path, told.append)
    for number, key in enumerate(KEYS):
        (one if number % 2 else other).put(key, kept(number))
        one.put(KEYS[0], kept(0))
    assert read(one) == read(other) == [kept(number) for number in range(50)]
    one.close()
    assert read(other) == [kept(number) for number in range(50)]
    other.close()
    assert told == []


@pytest.mark.parametrize("share", [0, 0.01, 0.1, 0.3, 0.5, 0.8, 0.99])
def test_a_file_cut_short_is_made_anew_and_never_misread(filled, told, share):
    data = filled.read_bytes()
    filled.write_bytes(data[: int(len(data) * share)])
    cache = Cache(filled.parent, told.append)
    assert all(found in (None, kept(number)) for number, found in enumerate(read(cache)))
    for number, key in enumerate(KEYS):
        cache.put(key, kept(number))
    cache.close()
    assert len(told) <= 1
    again = Cache(filled.parent, told.append)
    read(again)
    for number, key in enumerate(KEYS):
        again.put(key, kept(number))
    assert read(again) == [kept(number) for number in range(50)]
    again.close()
    assert all(FILE in notice and "anew" in notice for notice in told)


def test_a_file_of_another_sort_is_made_anew(filled, told):
    filled.write_bytes(b"no database at all " * 100)
    cache = Cache(filled.parent, told.append)
    assert read(cache) == [None] * 50
    cache.put(KEYS[0], kept(0))
    assert cache.get(KEYS[0], statements=True) == kept(0)
    cache.close()
    assert told == [f"the cache was damaged and is made anew: {filled}: file is not a database"]


@pytest.mark.parametrize("seed", range(20))
def test_bytes_that_were_changed_are_never_misread(filled, told, seed):
    chance = random.Random(seed)  # noqa: S311  the same every time
    data = bytearray(filled.read_bytes())
    for _ in range(40):
        data[chance.randrange(len(data))] = chance.randrange(256)
    filled.write_bytes(data)
    cache = Cache(filled.parent, told.append)
    assert all(found in (None, kept(number)) for number, found in enumerate(read(cache)))
    cache.close()


def test_a_row_that_was_changed_is_told_and_made_anew(filled, told):
    table = connect(filled)
    table.execute("UPDATE reports SET found = ? WHERE key = ?", (b"x" * 20, KEYS[1]))
    table.execute("UPDATE reports SET statements = ? WHERE key = ?", ("text", KEYS[2]))
    table.execute(
        "UPDATE reports SET found = (SELECT found FROM reports WHERE key = ?) WHERE key = ?",
        (KEYS[4], KEYS[3]),
    )
    table.close()
    cache = Cache(filled.parent, told.append)
    assert [number for number, found in enumerate(read(cache)) if found is None] == [1, 2, 3]
    assert told == [f"an entry of the cache was damaged and is made anew: {filled}"]
    cache.put(KEYS[1], kept(1))
    assert cache.get(KEYS[1], statements=True) == kept(1)
    cache.close()


def full(path, pages=20):
    """A connection to a disk on which no more than some pages have room."""
    table = connect(path)
    table.execute(f"PRAGMA max_page_count = {pages}")
    return table


def read_only(path):
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)


@pytest.mark.parametrize(
    ("connection", "why"),
    [(full, "database or disk is full"), (read_only, "attempt to write a readonly database")],
)
def test_a_run_goes_on_without_a_cache_that_cannot_be_written(filled, told, connection, why):
    cache = Cache(filled.parent, told.append, connection)
    for number in range(100, 200):
        cache.put(bytes([number]) * 16, kept(number))
    cache.close()
    assert told == [f"going on without the cache {filled}: {why}; --no-cache or --cache-dir avoids this"]
    again = Cache(filled.parent, told.append)
    assert read(again) == [kept(number) for number in range(50)]
    again.close()


def test_a_run_whose_cache_fills_the_disk_gives_the_same_reports(tmp_path, told):
    texts = documents(12)
    cache = Cache(tmp_path, told.append, partial(full, pages=5))
    assert reports(texts, cache=cache) == reports(texts)
    cache.close()
    assert len(told) == 1
    assert "full" in told[0]


def test_a_folder_that_cannot_be_made_is_told(tmp_path, told):
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache", told.append)
    assert cache.get(KEYS[0], statements=True) is None
    cache.close()
    assert told == [
        f"going on without the cache {tmp_path / 'file' / 'cache' / FILE}: Not a directory; --no-cache or --cache-dir avoids this"
    ]


def test_the_oldest_rows_go_when_it_grows_too_large(filled, told):
    cache = Cache(filled.parent, told.append)
    cache.put(KEYS[0], kept(0))  # made anew, so no longer the oldest
    cache.close(limit=40_000)
    again = Cache(filled.parent, told.append)
    left = [number for number, found in enumerate(read(again)) if found]
    assert left == [0, *range(left[1], 50)]
    assert 10 < left[1] < 40
    again.close(limit=0)
    assert told == []
