"""Signals: what ends a run early, and which process heeds it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from checker.signals import released


@contextmanager
def terminable() -> Iterator[None]:
    """SIGTERM inside is as good as Ctrl-C: what was found so far is still written out."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _as_ctrl_c)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _as_ctrl_c(_number: int, frame: FrameType | None) -> None:
    """What Ctrl-C would do; also where that is ignored, as in the background of a shell."""
    handler = signal.getsignal(signal.SIGINT)
    (handler if callable(handler) else signal.default_int_handler)(signal.SIGINT, frame)


def serve() -> None:
    """In a process that serves another: Ctrl-C, which goes to all in a terminal, is the other's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    released()
