import io

import pytest

from checker.cli.progress import Progress, line, watched


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("done", "total", "seconds", "expected"),
    [
        (1200, 20_000, 10.0, "1,200 of 20,000 texts, 120 a second, 2:37 left"),
        (20, 20, 10.0, "20 of 20 texts, 2.0 a second"),
        (3, 600, 6.0, "3 of 600 texts, 0.5 a second, 19:54 left"),
        (7, None, 1.0, "7 texts, 7.0 a second"),
    ],
)
def test_a_line_of_progress(done, total, seconds, expected):
    assert line(done, total, seconds) == expected


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"CI": "true"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_progress_is_for_somebody_before_a_terminal(stream, environment, expected):
    assert watched(stream, environment) == expected


def test_the_line_is_gone_whenever_something_is_written():
    seconds = iter([0.0, 0.1, 0.4, 0.5, 0.8])
    stream = Terminal()
    for item in Progress(stream, lambda: 4, lambda: next(seconds)).watch("abcd"):
        stream.write(f"{item}\n")
    erase = "\r\x1b[K"
    assert stream.getvalue() == (
        "a\nb\n"
        f"2 of 4 texts, 5.0 a second, 0:00 left{erase}"
        "c\n"
        f"2 of 4 texts, 5.0 a second, 0:00 left{erase}"
        "d\n"
        f"4 of 4 texts, 5.0 a second{erase}"
    )


def test_a_short_run_shows_nothing_and_counts_nothing():
    stream = Terminal()
    assert list(Progress(stream, None, lambda: 0.0).watch("abc")) == ["a", "b", "c"]
    assert stream.getvalue() == ""
