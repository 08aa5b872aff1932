"""In and out: runs a command and turns whatever ends it into one sentence and an exit status."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn, TextIO

import click

from attribution_audit.cli.commands import attribution_audit
from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.interrupt import Interrupted
from attribution_audit.errors import AuditError, DiskFull

PROGRAM = "attribution-audit"
DEBUG = "ATTRIBUTION_AUDIT_DEBUG"
LONGEST_ERROR = 280
"""Characters of a sentence: it begins with where and ends with what to do, so a longer one is cut in its middle."""
AGAIN_AFTER = 0.01
"""Seconds after which an interrupt that was not heard comes again: by then the callback has ended."""
INSISTING = 5
"""How often somebody presses Ctrl-C who will not wait for the tidying up."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says when a file cannot grow: the disk, the user's share of it, or a file's own limit is full."""

NO_TEMPORARY_FOLDER = "No usable temporary directory"
"""Python's word where it could write to none of the folders that are usual for it."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The command line; `arguments` are the process's own by default."""
    with _interruptible(for_good=True) as interrupts:
        status = _run(arguments, interrupts)
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """One command from its arguments to its exit status."""
    with _interruptible() as interrupts:
        return _run(arguments, interrupts)


def _run(arguments: Sequence[str] | None, interrupts: Sequence[int]) -> int:
    for stream in (sys.stdout, sys.stderr):
        _replace_what_it_cannot_show(stream)
    try:
        status = attribution_audit.main(arguments, PROGRAM, standalone_mode=False)
    except (click.ClickException, AuditError) as error:
        said = _usage(error) if isinstance(error, click.ClickException) else str(error)
        return _say(said, ExitStatus.UNUSABLE)
    except (Interrupted, KeyboardInterrupt, click.Abort) as error:
        return _say(_interrupted(error), ExitStatus.INTERRUPTED)
    except Exception as error:  # the last line of defence: a sentence, never a bare traceback
        if interrupts:  # an engine reports an interrupt as an error of its own
            return _say(_interrupted(error), ExitStatus.INTERRUPTED)
        full = _full_disk(error)
        return _say(str(full), ExitStatus.UNUSABLE) if full else _say(_fault(error), ExitStatus.FAULT)
    return int(status or ExitStatus.RAN)


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else PROGRAM
    said = error.format_message()
    return f"{said if said.endswith(('.', '?')) else said + '.'} See '{command} --help'."


def _interrupted(error: BaseException) -> str:
    written = error.written if isinstance(error, Interrupted) else None
    return "interrupted, " + (f"but the audit was written to {written} before" if written else "no audit was written")


def _full_disk(error: Exception) -> DiskFull | None:
    """Whether a file could not grow, or there was not even room to try out a folder for temporary files."""
    if not isinstance(error, OSError) or (error.errno not in NO_ROOM and NO_TEMPORARY_FOLDER not in str(error)):
        return None
    return DiskFull(error.filename or os.environ.get("TMPDIR") or "the folder for temporary files")


def _fault(error: Exception) -> str:
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    name, said = type(error).__name__, str(error).strip()
    what = f"{name}: {said}" if said else name
    return f"this is a fault of the program ({what}); please report it with the traceback that {DEBUG}=1 shows."


def _say(sentence: str, status: ExitStatus) -> int:
    from attribution_audit.reports.plain_text import shown

    click.echo(f"{PROGRAM}: {shown(_brief(' '.join(sentence.split())))}", err=True)
    return int(status)


def _brief(sentence: str) -> str:
    half = LONGEST_ERROR // 2
    return sentence if len(sentence) <= LONGEST_ERROR else f"{sentence[:half]} … {sentence[-half:]}"


def _replace_what_it_cannot_show(stream: TextIO) -> None:
    """A stream that cannot encode a character writes `?` for it instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


@contextmanager
def _interruptible(*, for_good: bool = False) -> Iterator[list[int]]:
    """SIGINT and SIGTERM both end a run as an interrupt; the list holds those that came.

    One is enough: until `INSISTING` have come, the next ones do not disturb the tidying up after the first. A process
    that was interrupted and ends with this (`for_good`) ignores them then, so that its status is its last word.
    """
    came: list[int] = []
    ended = False

    def interrupt(number: int, _: FrameType | None) -> None:
        came.append(number)
        if not ended and (len(came) == 1 or len(came) >= INSISTING):
            raise Interrupted

    if threading.current_thread() is not threading.main_thread():
        yield came
        return

    def unheard(what: sys.UnraisableHookArgs) -> None:
        """An interrupt in a place where Python only prints exceptions, such as a callback of imports: once more."""
        if not isinstance(what.exc_value, Interrupted):
            printed(what)
        elif came:
            threading.Timer(AGAIN_AFTER, os.kill, [os.getpid(), came.pop()]).start()

    printed, sys.unraisablehook = sys.unraisablehook, unheard
    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came
    finally:
        ended, sys.unraisablehook = True, printed
        for number, handler in before.items():
            signal.signal(number, signal.SIG_IGN if for_good and came else handler)
