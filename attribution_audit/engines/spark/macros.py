"""Macros written out: Spark has none, and its SQL functions cost a tenth of a second each to be resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PIECE = re.compile(
    r"""--[^\n]*|r'[^']*'|'(?:[^']|'')*'|"[^"]*"|\$?[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|\s+|.""", re.DOTALL | re.IGNORECASE
)
"""A comment, a text, a name (with a parameter's mark), a number, blanks, or one mark."""
COMMENT = re.compile(r"^--.*")
MACRO = re.compile(r"create or replace macro (\w+)\(([^)]*)\) as\s+(.*)", re.DOTALL)


@dataclass(frozen=True)
class Macro:
    """One line of the list: what stands for its parameters, and what it stands for."""

    parameters: tuple[str, ...]
    body: tuple[str, ...]

    def said(self, arguments: Sequence[str]) -> str:
        """The body with arguments in the places of its parameters."""
        meant = dict(zip(self.parameters, arguments, strict=True))
        return "".join(meant.get(piece, piece) for piece in self.body)


def written_out(text: str) -> str:
    """The text of a query with every macro replaced by what it stands for, and without comments.

    >>> written_out("select day_of(t.made_at) from t")
    'select (cast(t.made_at as date)) from t'
    """
    return _written_out(text, macros())


def _written_out(text: str, known: Mapping[str, Macro]) -> str:
    pieces = PIECE.findall(text)
    made, at = [], 0
    while at < len(pieces):
        piece = pieces[at]
        if piece in known and pieces[at + 1 : at + 2] == ["("]:
            arguments, at = _arguments(pieces, at + 2)
            enclosed = [_enclosed(_written_out(argument, known)) for argument in arguments]
            made.append(f"({_written_out(known[piece].said(enclosed), known)})")
        else:
            made.append(COMMENT.sub("", piece))
            at += 1
    return "".join(made)


def _arguments(pieces: Sequence[str], at: int) -> tuple[list[str], int]:
    """The texts between a call's brackets, and the place behind it."""
    found, depth = [""], 0
    for place in range(at, len(pieces)):
        piece = pieces[place]
        if piece == ")" and not depth:
            return [argument.strip() for argument in found], place + 1
        if piece == "," and not depth:
            found.append("")
            continue
        depth += (piece == "(") - (piece == ")")
        found[-1] += piece
    raise ValueError(f"a call is not closed: {''.join(pieces[at:])[:80]}")


def _enclosed(argument: str) -> str:
    return argument if len(PIECE.findall(argument)) == 1 or re.fullmatch(r"[\w.$]+", argument) else f"({argument})"


@cache
def macros() -> Mapping[str, Macro]:
    """The macros of `macros/spark.sql`."""
    return dict(_listed(files("attribution_audit.engines").joinpath("macros", "spark.sql").read_text(encoding="utf-8")))


def _listed(text: str) -> Iterator[tuple[str, Macro]]:
    for statement in re.sub(r"^\s*--[^\n]*\n", "", text, flags=re.MULTILINE).split(";\n"):
        found = MACRO.search(statement)
        if found:
            parameters = tuple(name.strip() for name in found[2].split(","))
            yield found[1], Macro(parameters, tuple(PIECE.findall(found[3])))
