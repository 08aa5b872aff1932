"""An interrupt that comes where Python only prints exceptions is not lost."""

from __future__ import annotations

import signal
import time
import weakref

import pytest

from attribution_audit.cli.door import _interruptible
from attribution_audit.cli.interrupt import Interrupted


class Something:
    """What a weak reference can point to."""


WORK_SECONDS = 20


def work_interrupted_in_a_callback(number: signal.Signals) -> None:
    something = Something()
    reference = weakref.ref(something, lambda _: signal.raise_signal(number))
    with _interruptible():
        del something
        time.sleep(WORK_SECONDS)
    assert reference() is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_in_a_callback_of_a_weak_reference(number: signal.Signals, capsys: pytest.CaptureFixture[str]) -> None:
    begun = time.monotonic()
    with pytest.raises(Interrupted):
        work_interrupted_in_a_callback(number)
    assert time.monotonic() - begun < WORK_SECONDS
    assert "Traceback" not in capsys.readouterr().err
