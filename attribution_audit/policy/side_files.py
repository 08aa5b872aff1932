"""Lists in CSV files beside a policy: their rows become part of its content, and keep where they stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path, PureWindowsPath
from typing import Any

from attribution_audit.errors import PolicyError, did_you_mean
from attribution_audit.policy.csv_list import NO_TEXT, NOTE, CsvList, Header, Row, read_list, unknown_column
from attribution_audit.policy.examination import is_newer, unknown_to_us
from attribution_audit.policy.policy import Policy
from attribution_audit.policy.problems import Origin
from attribution_audit.policy.toml_text import MOST_BYTES
from attribution_audit.policy.wrong import Place

RATES = ("sales", "marketing", "partner", "unknown")
DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
RATE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?) ?(%?)")


@dataclass(frozen=True)
class ListSpec:
    """What one file may hold: a row puts a value into a list of the section, or is a plan."""

    header: Header
    choices: tuple[str, ...] = ()
    """The lists of the section; none where a row is a plan."""
    takes_blank: bool = False
    """Whether a blank says something."""


LISTS = {
    "sources": ListSpec(Header(("value", "category")), ("marketing", "sales", "partner", "unknown"), takes_blank=True),
    "stages": ListSpec(Header(("value", "meaning")), ("no_opportunity", "lost", "won")),
    "statuses": ListSpec(Header(("value", "meaning")), ("disqualified",)),
    "people": ListSpec(Header(("user", "part")), ("marketing", "operations", "integration", "sales")),
    "commission": ListSpec(Header(("from", *RATES), ("to",))),
}
"""Key of `[files]` -> what such a file holds."""


class Gathering:
    """A policy's content, to which the rows of the files beside it are added."""

    def __init__(self, content: Mapping[str, Any], path: Path) -> None:
        self.content = dict(content)
        self.origins: dict[Place, Origin] = {}
        self.read: list[CsvList] = []
        self.problems: list[PolicyError] = []
        self.notes: list[str] = []
        named = content.get("files")
        for section, spec in LISTS.items():
            name = named.get(section) if isinstance(named, dict) else None
            if isinstance(name, str):
                self._add_file(section, spec, name, path)

    @property
    def texts(self) -> str:
        """The files as comments of a TOML text, so that a report shows them and the policy's hash covers them."""
        return "".join(f"\n# {one.name}\n{_commented(one.text)}" for one in self.read)

    def _add_file(self, section: str, spec: ListSpec, name: str, path: Path) -> None:
        try:
            found = read_list(name, _bytes(name, f"files.{section}", path), spec.header)
        except PolicyError as error:
            self.problems.append(error)
            return
        self.read.append(found)
        self.problems += found.problems
        for column in found.unknown_columns:
            if is_newer(self.content):
                self.notes.append(unknown_to_us(self.content["version"], f"column {column!r} of {name}"))
            else:
                self.problems.append(unknown_column(name, column, spec.header))
        if spec.choices:
            self._add_values(section, spec, found)
        else:
            self._add_plans(section, found)

    def _add_values(self, section: str, spec: ListSpec, found: CsvList) -> None:
        lists = self._lists(section, spec, found)
        for row in found.rows:
            value, choice = row.cells[spec.header.required[0]], _key(row.cells[spec.header.required[1]])
            problem = _unusable(found.name, row, spec, value, choice)
            if problem:
                self.problems.append(problem)
            elif isinstance(lists.get(choice), list):
                place = (section, choice, len(lists[choice]))
                self.origins[place] = Origin(found.name, row.line, spec.header.required[0])
                lists[choice].append(value)

    def _lists(self, section: str, spec: ListSpec, found: CsvList) -> dict[str, Any]:
        """The section's lists, to be added to: what the policy says, else the defaults that the file does not name.

        A section that is none is left to the model's own check.
        """
        said = self.content.get(section, {})
        if not isinstance(said, dict):
            return {}
        values = {row.cells[spec.header.required[0]] for row in found.rows}
        defaults = {choice: getattr(getattr(Policy(), section), choice) for choice in spec.choices}
        lists = {choice: [value for value in default if value not in values] for choice, default in defaults.items()}
        lists = {**lists, **{key: list(value) if isinstance(value, list) else value for key, value in said.items()}}
        self.content[section] = lists
        return lists

    def _add_plans(self, section: str, found: CsvList) -> None:
        said = self.content.get(section, [])
        if not isinstance(said, list):
            return
        plans = list(said)
        for row in found.rows:
            self.origins[section, len(plans)] = Origin(found.name, row.line)
            cells = {column: cell for column, cell in row.cells.items() if cell and column != NOTE}
            known = {column: cell for column, cell in cells.items() if column not in found.unknown_columns}
            plans.append({column: _plan_cell(column, cell, found.separator) for column, cell in known.items()})
        self.content[section] = plans


def _bytes(name: str, key: str, path: Path) -> bytes:
    """What the file holds that a policy at `path` names.

    Raises
    ------
    PolicyError
        It is not below the policy's own folder, cannot be read, or is too large.
    """
    parts = PureWindowsPath(name)  # knows drives and both slashes, so that a policy means the same everywhere
    if not parts.parts or parts.drive or parts.root or ".." in parts.parts or _steers(name):
        raise PolicyError(str(path), key, f"must name a file beside the policy, not {name!r}", "Put it there.")
    folder = path.parent
    file = folder.joinpath(*parts.parts)
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise PolicyError(
                str(path), key, f"{name!r} leads out of the policy's folder", "Put the file itself there."
            )
        if not file.is_file():
            hint = did_you_mean(name, sorted(one.name for one in folder.glob("*.csv"))).strip()
            raise PolicyError(str(path), key, f"there is no file {name!r} beside the policy", hint or "Put it there.")
        if file.stat().st_size > MOST_BYTES:
            raise PolicyError(
                name, "the file", "is too large for a list", "Keep only the values that the export holds."
            )
        return file.read_bytes()
    except OSError as error:
        what = f"{name!r} cannot be read ({error.strerror})"
        raise PolicyError(str(path), key, what, "Check the file and its rights.") from error


def _steers(name: str) -> bool:
    return any(unicodedata.category(character) in NO_TEXT for character in name)


def _unusable(name: str, row: Row, spec: ListSpec, value: str, choice: str) -> PolicyError | None:
    of_value, of_choice = spec.header.required
    if not value and not spec.takes_blank:
        return PolicyError(name, f"line {row.line}, column {of_value}", "is blank", "Fill it in, or take the row out.")
    if choice not in spec.choices:
        said = repr(row.cells[of_choice]) if choice else "is blank, which"
        what = f"{said} is not one of {', '.join(spec.choices)}"
        remedy = did_you_mean(choice, spec.choices).strip() or "Write one of them, or take the row out."
        return PolicyError(name, f"line {row.line}, column {of_choice}", what, remedy)
    return None


def _key(cell: str) -> str:
    return "_".join(cell.casefold().split())


def _plan_cell(column: str, cell: str, separator: str) -> str:
    """A cell as TOML would have it: spreadsheets write 10%, a decimal comma beside semicolons, and dotted days."""
    if column in RATES:
        point = cell.replace(",", ".") if separator == ";" else cell
        rate = RATE.fullmatch(point)
        return str(Decimal(rate[1]) / (100 if rate[2] else 1)) if rate else cell
    day = DOTTED_DAY.fullmatch(cell)
    return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else cell


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())
