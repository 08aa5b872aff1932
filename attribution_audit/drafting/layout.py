"""The sections of a draft, each with its heading, its lists, and what it leaves to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import Table

from attribution_audit.drafting import texts
from attribution_audit.drafting.proposal import Proposal, Row, counted
from attribution_audit.drafting.writing import commented, remark, text, values
from attribution_audit.policy import Policy

CODE = re.compile("[A-Z]{3}")
"""A currency's code."""
MOST_UNDECIDED = 1_000
"""People or values without a proposal that one section names, the most frequent first."""


@dataclass(frozen=True)
class Undecided:
    """What stands in no list, below its heading."""

    heading: str
    proposals: Sequence[Proposal]
    more: int = 0
    """How many besides the proposals, rarer than they."""

    def add_to(self, table: Table) -> None:
        """Comment lines: the most frequent, and how many are left out."""
        shown = [one for one in self.proposals if one.list_name is None]
        left_out = max(len(shown) - MOST_UNDECIDED, 0) + self.more
        if shown:
            remark(table, "", self.heading, *commented(shown[:MOST_UNDECIDED]))
        if left_out:
            remark(table, texts.LEFT_OUT.format(number=f"{left_out:,}"))


def add_lists(
    document: TOMLDocument,
    name: str,
    about: Sequence[str],
    lists: Mapping[str, Sequence[Proposal]],
    undecided: Undecided | None = None,
) -> Table:
    """A section of lists, and below it the values that are in none."""
    table = tomlkit.table()
    remark(table, *about)
    for list_name, proposals in lists.items():
        table.add(list_name, values(proposals))
    if undecided:
        undecided.add_to(table)
    document.add(name, table)
    return table


def by_list(proposals: Iterable[Proposal], names: Iterable[str]) -> dict[str, list[Proposal]]:
    """The proposals of each list, in their order."""
    found: dict[str, list[Proposal]] = {name: [] for name in names}
    for one in proposals:
        if one.list_name in found:
            found[one.list_name].append(one)
    return found


def add_currency(document: TOMLDocument, currencies: Sequence[Row]) -> None:
    """The one currency of the export, or what to decide."""
    sound = [row for row in currencies if CODE.fullmatch(row["currency"])]
    if len(sound) == 1:
        seen = counted(sound[0]["records"], "opportunity", "opportunities")
        remark(document, f"{texts.CURRENCY} All of {seen} with a currency are in it.")
        document.add("currency", text(sound[0]["currency"]))
    elif sound:
        found = ", ".join(f"{row['currency']} ({row['records']:,})" for row in sound)
        remark(document, *(line.format(found=found, first=sound[0]["currency"]) for line in texts.SEVERAL_CURRENCIES))
    else:
        remark(document, *texts.NO_CURRENCY)


def add_windows(document: TOMLDocument) -> None:
    """The standard windows, with what each means."""
    windows = Policy().windows
    table = tomlkit.table()
    remark(table, *texts.WINDOWS)
    for name, value in windows.model_dump().items():
        table.add(name, value)
    document.add("windows", table)


def add_people(document: TOMLDocument, people: Sequence[Proposal]) -> None:
    """The lists of people; sales stands commented out, for it is read in another way once it is there."""
    lists = by_list(people, ("marketing", "operations", "integration"))
    table = add_lists(document, "people", texts.PEOPLE, lists)
    sales = [one for one in people if one.list_name == "sales"]
    if sales:
        remark(table, "", *texts.PEOPLE_SALES, *commented(sales), "]")
    Undecided(texts.PEOPLE_UNDECIDED, people).add_to(table)
