from dataclasses import replace

from checker.model import SetAside
from checker.report import Summary, Tally
from checker.report.summary import summary_text


def test_a_tally_counts_what_passes(report, unreadable):
    tally = Tally()
    assert list(tally.watch([report, unreadable])) == [report, unreadable]
    assert tally.summary == Summary(documents=2, unreadable=1, warnings=1, notes=1)


def test_the_counts_make_a_sentence():
    assert summary_text(Summary(documents=1)) == "nothing found in 1 text"
    assert (
        summary_text(Summary(documents=2, faults=1))
        == "nothing found in 1 text, 1 given up by a fault of ours"
    )
    assert summary_text(Summary(documents=3, unreadable=1, errors=1, warnings=2)) == (
        "3 findings (1 error, 2 warnings) in 2 texts, 1 unreadable"
    )


def test_what_is_set_aside_is_counted(report):
    aside = SetAside(report.findings[0], "baseline", "known.json")
    tally = Tally()
    list(tally.watch([replace(report, findings=report.findings[1:], set_aside=(aside,))]))
    assert tally.summary.suppressed == 1
    assert summary_text(tally.summary).endswith("in 1 text, 1 set aside")
