"""`attribution-audit match`: check what is asked, match, write, show what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.interrupt import Interrupted
from attribution_audit.cli.progress import Tell, progress

if TYPE_CHECKING:
    from attribution_audit.matching import Matching

STAGES = ("reading", "matching", "writing")


@dataclass(frozen=True)
class Asked:
    """What is matched, how, and where it goes."""

    files: tuple[str, ...]
    kind: str
    key: str
    fields: Mapping[str, Sequence[str]]
    out: Path
    one_to_one: bool = False
    known: Path | None = None
    answers: Path | None = None
    model: Path | None = None
    review: int = 0


def run(asked: Asked, *, quiet: bool = False) -> int:
    """Match and write; nothing is written unless all of it can be."""
    from attribution_audit.cli.match_summary import print_match_summary
    from attribution_audit.matching import matching_folder

    begun = perf_counter()
    matching_folder.check(asked.out)
    with progress(quiet) as tell:
        matching = _matched(asked, tell)
        _enter(tell, "writing")
        files = matching_folder.write(matching.parts, matching.review_band_table(asked.review), asked.out)
    try:
        if not quiet:
            print_match_summary(files, matching.note, asked.out, perf_counter() - begun)
    except (KeyboardInterrupt, Interrupted) as error:
        raise Interrupted(asked.out) from error
    return int(ExitStatus.RAN)


def _matched(asked: Asked, tell: Tell | None) -> Matching:
    from attribution_audit.cli.match_tables import check_columns, tables_of, with_its_file
    from attribution_audit.matching import Matching, match
    from attribution_audit.matching.answers import Answers
    from attribution_audit.matching.roles import UnusableKey

    _enter(tell, "reading")
    tables = tables_of(asked.files)
    check_columns(tables, asked.key, asked.fields)
    tables = {name: table.select(_columns(asked)) for name, table in tables.items()}
    answers = None if asked.answers is None else Answers.of(asked.answers)
    known = None if asked.known is None else Matching.read(asked.known)
    _enter(tell, "matching")
    try:
        return match(
            *tables.values(),
            kind=asked.kind,
            key=asked.key,
            fields=asked.fields,
            one_to_one=asked.one_to_one,
            known=known,
            answers=answers,
            model=asked.model,
        )
    except UnusableKey as error:
        raise with_its_file(error, tables) from error


def _columns(asked: Asked) -> list[str]:
    """The key's column and every other that is compared, each once."""
    return list(dict.fromkeys([asked.key, *(column for named in asked.fields.values() for column in named)]))


def _enter(tell: Tell | None, stage: str) -> None:
    if tell is not None:
        tell(stage, STAGES.index(stage), len(STAGES))
