import signal

import pytest

from checker.running import terminable


@pytest.mark.parametrize("of_ctrl_c", [signal.default_int_handler, signal.SIG_IGN])
def test_sigterm_interrupts_also_where_ctrl_c_is_ignored(of_ctrl_c):
    before = signal.signal(signal.SIGINT, of_ctrl_c)
    try:
        with pytest.raises(KeyboardInterrupt), terminable():
            signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGINT, before)


def test_sigterm_is_what_ctrl_c_is_at_that_moment():
    pressed = []
    before = signal.signal(signal.SIGINT, lambda *_: pressed.append(True))
    try:
        with terminable():
            signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGINT, before)
    assert pressed == [True]


def test_afterwards_sigterm_is_what_it_was():
    before = signal.getsignal(signal.SIGTERM)
    with terminable():
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before
