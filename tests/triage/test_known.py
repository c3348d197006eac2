"""Baselines meet findings: what comes in, what goes, what a run cannot say."""

from hypothesis import given
from hypothesis import strategies as st

from checker.triage import Baseline, Known, difference, grown, shrunk
from checker.triage.known import Coverage

FOLDERS = st.frozensets(st.sampled_from(["a.txt", "b.txt", "c.txt"]))
ENTRIES = st.dictionaries(
    st.sampled_from(["1", "2", "3", "4"]), st.tuples(st.integers(1, 3), FOLDERS.filter(bool))
)


def baseline(entries):
    return Baseline(
        "known.json",
        tuple(
            Known("r", key, count, "m", tuple(sorted(seen))) for key, (count, seen) in sorted(entries.items())
        ),
    )


def counts(one):
    return {known.fingerprint: known.count for known in one.known}


def coverage(read, applied=("r",)):
    return Coverage(read, frozenset(), frozenset({"r"}), frozenset(applied))


@given(ENTRIES, ENTRIES, FOLDERS)
def test_shrinking_takes_nothing_in(old, found, read):
    before, after = baseline(old), shrunk(baseline(old), baseline(found), coverage(read))
    assert all(count <= counts(before)[key] for key, count in counts(after).items())


@given(ENTRIES, ENTRIES, FOLDERS)
def test_what_a_run_has_not_looked_at_stays(old, found, read):
    before = baseline(old)
    for change in (shrunk, grown):
        after = counts(change(before, baseline(found), coverage(read)))
        assert all(
            after[known.fingerprint] >= known.count
            for known in before.known
            if not read.issuperset(known.seen)
        )


@given(ENTRIES, ENTRIES)
def test_a_baseline_that_has_grown_does_not_differ(old, found):
    everything = coverage(frozenset({"a.txt", "b.txt", "c.txt"}))
    after = grown(baseline(old), baseline(found), everything)
    assert counts(after) == counts(baseline(found))
    assert difference(after, baseline(found), everything) == difference(
        baseline({}), baseline({}), everything
    )


@given(ENTRIES, ENTRIES)
def test_new_less_gone_is_the_growth(old, found):
    everything = coverage(frozenset({"a.txt", "b.txt", "c.txt"}))
    both = difference(baseline(old), baseline(found), everything)
    new, gone = (sum(known.count for known in part) for part in (both.new, both.gone))
    assert new - gone == sum(counts(baseline(found)).values()) - sum(counts(baseline(old)).values())


def test_a_rule_that_did_not_run_says_nothing():
    old = baseline({"1": (1, frozenset({"a.txt"}))})
    read = frozenset({"a.txt"})
    assert difference(old, baseline({}), coverage(read, applied=())).gone == ()
    assert difference(old, baseline({}), coverage(read)).gone == old.known
