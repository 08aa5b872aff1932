"""In and out: runs a command and turns whatever ends it into one sentence and an exit status."""

from __future__ import annotations

import errno
import os
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn, TextIO

import click

from attribution_audit.cli.commands import attribution_audit
from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.errors import AuditError

PROGRAM = "attribution-audit"
DEBUG = "ATTRIBUTION_AUDIT_DEBUG"
LONGEST_ERROR = 300
"""Characters of a sentence: it begins with where and ends with what to do, so a longer one is cut in its middle."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says when a file cannot grow: the disk, the user's share of it, or a file's own limit is full."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The command line; `arguments` are the process's own by default."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """One command from its arguments to its exit status."""
    for stream in (sys.stdout, sys.stderr):
        _replace_what_it_cannot_show(stream)
    with _interruptible() as interrupts:
        try:
            status = attribution_audit.main(arguments, PROGRAM, standalone_mode=False)
        except click.ClickException as error:
            return _say(_usage(error), ExitStatus.UNUSABLE)
        except AuditError as error:
            return _say(str(error), ExitStatus.UNUSABLE)
        except (KeyboardInterrupt, click.Abort) as error:
            return _say(_interrupted(error.__cause__ or error), ExitStatus.INTERRUPTED)
        except OSError as error:
            if error.errno not in NO_ROOM:
                return _say(_fault(error), ExitStatus.FAULT)
            return _say(_no_room(error), ExitStatus.UNUSABLE)
        except Exception as error:  # the last line of defence: a sentence, never a bare traceback
            if interrupts:  # an engine reports an interrupt as an error of its own
                return _say(_interrupted(error.__cause__), ExitStatus.INTERRUPTED)
            return _say(_fault(error), ExitStatus.FAULT)
    return int(status or ExitStatus.RAN)


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else PROGRAM
    said = error.format_message()
    return f"{said if said.endswith(('.', '?')) else said + '.'} See '{command} --help'."


def _interrupted(error: BaseException | None) -> str:
    """An interrupt may say by its text that the audit was written before; see `audit_command.run`."""
    said = str(error) if isinstance(error, KeyboardInterrupt) else ""
    return f"interrupted, {said or 'no audit was written'}"


def _no_room(error: OSError) -> str:
    where = error.filename or tempfile.gettempdir()
    return f"{where}: the disk is full. Make room there, or set TMPDIR to a folder with room for the export once more."


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
def _interruptible() -> Iterator[list[int]]:
    """SIGINT and SIGTERM both end a run as an interrupt; the list holds those that came."""
    came: list[int] = []

    def interrupt(number: int, _: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield came
        return
    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
