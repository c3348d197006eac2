"""Which files are read: folders, globs, what is ignored, excluded, or has not changed."""

import os
import subprocess

import pytest

from checker.errors import TextError
from checker.text.reading import Choice, Document, read


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def files(here):
    def write(*names, text="One."):
        for name in names:
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).write_text(text)

    return write


def ids(*paths, **choice):
    return [item.id for item in read(paths, Choice(**choice)) if isinstance(item, Document)]


def errors(*paths, **choice):
    return [str(item) for item in read(paths, Choice(**choice)) if isinstance(item, TextError)]


def test_the_order_of_the_arguments_changes_nothing(files):
    files("b.txt", "a/z.txt", "a.txt", "c.txt")
    assert ids("c.txt", "b.txt", "a", "a.txt") == ["a.txt", "a/z.txt", "b.txt", "c.txt"]
    assert ids("a", "a.txt", "c.txt", "b.txt") == ids("c.txt", "b.txt", "a", "a.txt")


def test_a_file_with_several_names_is_read_once(files, here):
    files("in/a.txt")
    (here / "in" / "also.txt").symlink_to("a.txt")
    named = ["in/also.txt", str(here / "in" / "a.txt"), "in", "./in/../in/a.txt", "in/*.txt", "in/a.txt"]
    assert ids(*named) == ids(*reversed(named)) == ["in/a.txt"]
    assert errors(*named) == []


def test_all_kinds_of_texts_are_found_in_a_folder_and_tables_where_their_column_is_named(files):
    files("a.txt", "b.md", "c.HTML", "d.htm", "e.pdf", "f.png", "g.markdown")
    files("h.csv", text="body\nOne.\n")
    assert ids(".") == ["a.txt", "b.md", "c.HTML", "d.htm", "g.markdown"]
    assert ids(".", text_column="body")[-1] == "h.csv:2"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt"]),
        ("in/*.md", ["in/b.md"]),
        ("**/*.txt", ["a.txt", "in/deep/c.txt"]),
        ("in/**/*.md", ["in/b.md", "in/deep/d.md"]),
        ("in/**", ["in/b.md", "in/deep/c.txt", "in/deep/d.md"]),
        ("i?/*", ["in/b.md", "in/deep/c.txt", "in/deep/d.md"]),
        ("*/[d]eep", ["in/deep/c.txt", "in/deep/d.md"]),
        ("./in/../in/*.md", ["in/b.md"]),
    ],
)
def test_a_glob_names_what_it_matches_and_what_lies_in_the_folders_it_matches(files, pattern, expected):
    files("a.txt", "in/b.md", "in/deep/c.txt", "in/deep/d.md", "in/e.png", "in/.f/g.md")
    assert ids(pattern) == expected
    assert errors(pattern) == []


def test_a_glob_may_begin_at_the_root(files, here):
    files("in/b.md")
    assert ids(f"{here}/*/*.md") == [f"{here}/in/b.md"]


def test_a_glob_that_matches_nothing_is_an_error(files):
    files("a.png")
    assert errors("*.txt", "*.png", "gone/*.txt") == [
        "*.png: matches no text",
        "*.txt: matches no text",
        "gone: no such file or folder",
    ]


def test_a_file_whose_name_looks_like_a_glob_is_itself(files):
    files("a[1].txt", "a1.txt")
    assert ids("a[1].txt") == ["a[1].txt"]


def test_what_gitignore_names_is_left_out_of_folders_and_globs(files, here):
    files(
        "in/a.txt",
        "in/b.old.txt",
        "in/build/c.txt",
        "in/deep/b.old.txt",
        "in/deep/keep.old.txt",
        "in/deep/build",
    )
    (here / "in" / ".gitignore").write_text("# ours\n*.old.txt\nbuild/\n")
    (here / "in" / "deep" / ".gitignore").write_text("!keep.old.txt\n")
    assert ids("in") == ids("in/**/*.txt") == ["in/a.txt", "in/deep/keep.old.txt"]


def test_gitignore_files_count_from_the_root_of_the_repository_on(files, here):
    files("top/repo/in/a.txt", "top/repo/in/b.txt", "top/repo/in/c.txt")
    (here / "top" / ".gitignore").write_text("a.txt\n")
    (here / "top" / "repo" / ".gitignore").write_text("/in/b.txt\n")
    assert ids("top/repo/in") == ["top/repo/in/a.txt", "top/repo/in/b.txt", "top/repo/in/c.txt"]
    (here / "top" / "repo" / ".git").mkdir()
    assert ids("top/repo/in") == ["top/repo/in/a.txt", "top/repo/in/c.txt"]


def test_what_is_named_outright_is_read_though_a_pattern_leaves_it_out(files, here):
    files("in/a.txt", "in/build/b.txt", "in/build/c.tmp.txt")
    (here / ".git").mkdir()
    (here / ".gitignore").write_text("a.txt\nbuild/\n")
    (here / "in" / "build" / ".gitignore").write_text("*.tmp.txt\n")
    assert ids("in/a.txt", "in/build", exclude=("a.txt",)) == ["in/a.txt", "in/build/b.txt"]
    assert errors("in") == ["in: holds no text"]


@pytest.mark.parametrize("pattern", ["old/", "old", "in/old/**", "/in/old", "b*.txt", "**/b.*"])
def test_excluded_files_and_folders_are_left_out(files, pattern):
    files("in/a.txt", "in/old/b.txt")
    assert ids("in", exclude=(pattern,)) == ids("in/**", exclude=(pattern,)) == ["in/a.txt"]


def test_patterns_exclude_outside_the_current_folder_as_well(files, here, monkeypatch):
    files("work/x.txt", "in/a.txt", "in/old/b.txt")
    monkeypatch.chdir(here / "work")
    assert ids("../in", exclude=("old/",)) == ["../in/a.txt"]


@pytest.mark.parametrize("pattern", ["!", "a\\", "[z-a]"])
def test_what_is_no_pattern_is_told_of_exclude_and_is_nothing_in_gitignore(files, here, pattern):
    files("in/a.txt")
    (here / "in" / ".gitignore").write_text(f"{pattern}\nb.txt\n")
    assert ids("in") == ["in/a.txt"]
    with pytest.raises(TextError, match="no pattern"):
        ids("in", exclude=("b.txt", pattern))


def test_a_folder_named_like_a_text_is_a_folder(files):
    files("x.txt/a.txt")
    assert ids("x.txt") == ids(".") == ["x.txt/a.txt"]


def test_links_that_lead_nowhere_are_named_and_loops_are_not_walked(files, here):
    files("in/a.txt")
    (here / "in" / "loop").symlink_to(here / "in", target_is_directory=True)
    (here / "in" / "gone.txt").symlink_to("nowhere.txt")
    (here / "in" / "self.txt").symlink_to("self.txt")
    (here / "in" / "gone.png").symlink_to("nowhere.png")
    assert ids("in", "in/**/*.txt") == ["in/a.txt"]
    named = [
        "in/gone.txt: a link to nowhere.txt, which leads nowhere",
        "in/self.txt: a link to self.txt, which leads nowhere",
    ]
    assert errors("in") == errors("in/gone.txt", "in/self.txt", "in") == named


def test_devices_in_a_folder_are_no_texts(files, here):
    files("in/a.txt")
    os.mkfifo(here / "in" / "pipe.txt")
    assert ids("in") == ["in/a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is open to root")
def test_a_closed_folder_is_named_and_the_rest_is_read(files, here):
    files("in/a.txt", "in/closed/b.txt")
    (here / "in" / "closed").chmod(0)
    try:
        assert errors("in") == ["in/closed: permission denied"]
        assert ids("in") == ["in/a.txt"]
    finally:
        (here / "in" / "closed").chmod(0o700)


def git(*words):
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(files, here):
    files("in/a.txt", "in/b.txt", "in/deep/c é.txt", "in/gone.txt")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All of it")
    git("tag", "v1")
    return here


def test_only_what_differs_from_a_revision_is_read(repository, files):
    assert ids("in", changed_since="v1") == []
    assert errors("in", changed_since="v1") == []
    files("in/b.txt", text="Two.")
    git("commit", "-qam", "Another")
    files("in/deep/c é.txt", text="Three.")
    files("in/new.txt", "in/tmp.txt")
    (repository / ".gitignore").write_text("tmp.txt\n")
    (repository / "in" / "gone.txt").unlink()
    assert ids("in", changed_since="v1") == ["in/b.txt", "in/deep/c é.txt", "in/new.txt"]
    assert ids("in/*.txt", "in/a.txt", changed_since="HEAD") == ["in/new.txt"]
    assert errors("in/gone.txt", changed_since="v1") == ["in/gone.txt: no such file or folder"]


@pytest.mark.parametrize("revision", ["v2", "--help", "-n1", ""])
def test_an_unknown_revision_is_told(repository, revision):
    with pytest.raises(TextError, match="no such revision in /") as told:
        ids("in", changed_since=revision)
    assert str(told.value).startswith(f"--changed-since {revision}: ")


def test_texts_that_are_in_no_repository_are_told(files):
    files("a.txt")
    with pytest.raises(TextError, match=r"a\.txt: in no git repository"):
        ids("a.txt", changed_since="HEAD")


def test_a_missing_git_is_told(repository, monkeypatch):
    monkeypatch.setenv("PATH", str(repository / "in"))
    with pytest.raises(TextError, match="git is not there"):
        ids("in", changed_since="v1")


def test_what_git_says_is_wrong_is_told(files, here):
    files("a.txt")
    (here / ".git").write_text("gitdir: nowhere")
    with pytest.raises(TextError, match=r"git fails in /.*: fatal: "):
        ids("a.txt", changed_since="HEAD")
