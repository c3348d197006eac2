"""Files that take their place whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def put_in_place(path: Path, data: bytes) -> None:
    """Write a file so that whoever reads it meanwhile finds the old one, or this one whole.

    Raises OSError; then the file is as it was, and nothing is left beside it.
    """
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(path))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced; of a new one the usual ones."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
