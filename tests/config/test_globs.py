import pytest

from checker.config import matches


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "deep/a.txt", False),
        ("**/*.txt", "a.txt", True),
        ("**/*.txt", "very/deep/a.txt", True),
        ("drafts", "drafts/a.txt", True),
        ("drafts/", "drafts/a.txt", True),
        ("./drafts/**", "drafts/deep/a.txt", True),
        ("drafts/*", "draft/a.txt", False),
        ("a?.txt", "ab.txt", True),
        ("a?.txt", "a/.txt", False),
        ("a.txt", "axtxt", False),
        ("**", "any/thing", True),
    ],
)
def test_a_glob_matches(glob, path, expected):
    assert matches(glob, path) is expected
