"""Columns of the export that look as if they kept the first lead source of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attribution_audit.drafting.hearing import heard, spoken
from attribution_audit.drafting.words import NOT_A_SOURCE, ORIGINAL

WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
RECORDS = {"Lead": "lead", "Contact": "contact", "Opportunity": "opportunity"}
"""CRM object -> its section below `[fields]`."""


def original_sources(objects: Mapping[str, str], headers: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    """Section, column and file of each such column, in that order."""
    return sorted(set(_found(objects, headers)))


def _found(objects: Mapping[str, str], headers: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    for file, columns in headers.items():
        section = RECORDS.get(objects.get(file, ""))
        for column in columns if section else ():
            if section and keeps_the_first_source(column):
                yield section, column, file


def keeps_the_first_source(column: str) -> bool:
    """Whether a column's name says so.

    >>> keeps_the_first_source("Lead_Source_Original__c"), keeps_the_first_source("First_Source_Date__c")
    (True, False)
    """
    words = WORD_START.sub(" ", column.removesuffix("__c"))
    return " source " in spoken(words) and bool(heard(words, ORIGINAL)) and not heard(words, NOT_A_SOURCE)
