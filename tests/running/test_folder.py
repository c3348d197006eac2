from pathlib import Path

import pytest

from checker.running import cache_folder

HOME = Path("/home/ann")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"XDG_CACHE_HOME": "/var/c"}, "linux", Path("/var/c/claim-checker")),
        ({"XDG_CACHE_HOME": "/var/c"}, "darwin", Path("/var/c/claim-checker")),
        ({"XDG_CACHE_HOME": "relative"}, "linux", HOME / ".cache/claim-checker"),
        ({}, "linux", HOME / ".cache/claim-checker"),
        ({}, "darwin", HOME / "Library/Caches/claim-checker"),
        ({}, "win32", HOME / "AppData/Local/claim-checker/Cache"),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/claim-checker/Cache")),
    ],
)
def test_the_folder_is_where_the_platform_keeps_such_things(environment, platform, expected):
    assert cache_folder(environment, platform, HOME) == expected
