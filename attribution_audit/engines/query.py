"""A query is a file: `queries/NAME.sql` in a room gives one table of that name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PARAMETER = re.compile(r"\$([a-z_]+)")
COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True)
class Query:
    """The text of one query file, and the name of the table it gives."""

    name: str
    text: str

    @property
    def parameters(self) -> frozenset[str]:
        """The names that the text binds as `$name`, comments left out."""
        return frozenset(PARAMETER.findall(COMMENT.sub("", self.text)))

    @classmethod
    def of(cls, room: str, name: str) -> Query:
        """The file `queries/NAME.sql` of a room, such as `Query.of("attribution_audit.lineage", "recreations")`."""
        return _load(room, name)


@cache
def _load(room: str, name: str) -> Query:
    text = files(room).joinpath("queries", f"{name}.sql").read_text(encoding="utf-8")
    return Query(name=name.rsplit("/", 1)[-1], text=text)
