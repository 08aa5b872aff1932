"""Where a run has got to: a bar on a terminal, a line a stage elsewhere, nothing when quiet. On stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Tell = Callable[[str, int, int], None]
"""The stage's name, how much of the run is done, and of how much."""


SHARES = {
    "reading": 3,
    "matching": 30,
    "tracing": 9,
    "detecting": 1,
    "weighing": 29,
    "restating": 17,
    "done": 0,
    "writing": 11,
}
"""Percent of a run's time that each stage took at 300,000 leads (docs/speed.md), in their order: what is left is told
by it.
"""


def part_done(stage: str) -> int:
    """Percent of the time that has gone when a stage begins; all before an unknown one counts as nothing.

    >>> part_done("reading"), part_done("weighing"), part_done("making up a company")
    (0, 43, 0)
    """
    stages = list(SHARES)
    return sum(list(SHARES.values())[: stages.index(stage)]) if stage in SHARES else 0


@contextmanager
def progress(quiet: bool) -> Iterator[Tell | None]:
    """What to hand to a run so that it can tell where it is."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _bar() as tell:
            yield tell
    else:
        yield _lines()


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    from attribution_audit.cli.terminal import console

    stage = TextColumn("{task.description:<32}", markup=False)
    columns = (
        stage,
        BarColumn(),
        TimeElapsedColumn(),
        TextColumn("elapsed,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda name, _done, _total: bar.update(task, description=name, completed=part_done(name), total=100)


def _lines() -> Tell:
    told: list[str] = []

    def tell(name: str, _done: int, _total: int) -> None:
        if told[-1:] != [name]:
            told.append(name)
            click.echo(f"{name} …", err=True)

    return tell
