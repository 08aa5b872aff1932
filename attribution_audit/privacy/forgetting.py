"""One person out of an audit that was written: what is personal goes, findings and numbers stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.errors import AuditError, UnknownRecord
from attribution_audit.privacy.people_names import name_key
from attribution_audit.privacy.redaction import ADDRESS, Redaction
from attribution_audit.privacy.tables import moment, privacy, redact_tables, redacted_table, without_raw_rows
from attribution_audit.privacy.written import read_outcome
from attribution_audit.reports import Outcome, write_all
from attribution_audit.vocabulary import Category, Grade, Kind, RecordType, Ruling, Tier

NAME_ONE = "Name a lead, a contact or a person of entities.parquet, by the whole id: nobody else is proposed here."
"""What to do about an unknown id. An id that only looks like it is another person's, and cannot be brought back."""
USER = "005"
A_USER = (
    "Ids that begin with 005 are users': a user's name goes with --text, beside the --person that is to be forgotten."
)


class UnknownPerson(UnknownRecord):
    """No lead and no contact of the audit bears this id, nor does a person."""


@dataclass(frozen=True)
class Forgotten:
    """What was done: records of the person in the audit, and rows of the export's raw text that went with them."""

    records: int
    raw_rows: int


def forget(
    out: Path, person: str, *, at: datetime, texts: Sequence[str] = (), codes_key: Path | None = None
) -> Forgotten:
    """Write the audit in `out` again without one person's e-mail addresses, and without raw rows that name its records.

    `person` is an id of a person, or of a lead or contact of it, as in entities.parquet. `texts` go too, wherever they
    stand: names, telephone numbers, addresses that the audit does not know to be this person's. Ids stay, and so do all
    numbers; that somebody was forgotten is noted with the time `at`, the count of records, and nothing of who it was.
    The files are replaced whole or not at all. Where the audit was made with a key of codes, `codes_key` names it.

    Raises
    ------
    NotAnAudit
        If the folder holds no audit.
    UnknownPerson
        If nothing in it bears the id.
    AuditError
        If the audit cannot be written again, the key is missing, or a text is blank or a word of the audit itself.
    """
    with read_outcome(out, codes_key) as outcome:
        _refuse_what_cannot_go(outcome.summary, texts)
        records = _records(outcome, person)
        redaction = _redaction(outcome, records, texts)
        raw_rows = without_raw_rows(
            outcome.engine, lambda raw: any(one in raw for one in records) or redaction.within(raw) != raw
        )
        redact_tables(outcome.engine, redaction)
        noted = {"at": moment(at), "records": len(records)}
        said = privacy(outcome.summary)
        if outcome.is_keyed and said["names_shown"]:
            said["names_shown"] = {"until": moment(at)} | said["names_shown"]  # a key gives codes and no names
        changed = replace(
            outcome,
            findings=redacted_table(outcome.findings, redaction),
            summary=redaction.within_all(outcome.summary)
            | {"privacy": said | {"forgotten": [*said["forgotten"], noted]}},
            policy_text=redaction.within(outcome.policy_text),
            users={user: redaction.within(shown) for user, shown in outcome.users.items()},
        )
        write_all(changed, out)
    return Forgotten(len(records), raw_rows)


def _records(outcome: Outcome, person: str) -> frozenset[str]:
    """The records of the person whom an id means."""
    entities = outcome.engine.arrow("entities", ["record_id", "person_id"])
    is_meant = pc.or_kleene(pc.equal(entities["record_id"], person), pc.equal(entities["person_id"], person))
    people = set(entities.filter(is_meant)["person_id"].to_pylist()) - {None, ""}
    if not people:
        if pc.any(is_meant).as_py():
            raise AuditError(f"{person} is a company, and no person. Name a lead, a contact or a person.")
        raise UnknownPerson(person, A_USER if person.startswith(USER) else NAME_ONE)
    of_them = entities.filter(pc.is_in(entities["person_id"], pa.array(sorted(people))))
    return frozenset(of_them["record_id"].to_pylist())


def _redaction(outcome: Outcome, records: frozenset[str], texts: Sequence[str]) -> Redaction:
    """What goes everywhere: the addresses that links of these records name, and the texts."""
    ids = pa.array(sorted(records))
    links = outcome.engine.arrow("links", ["record_id", "other_id", "reason"])
    touched = links.filter(pc.or_(pc.is_in(links["record_id"], ids), pc.is_in(links["other_id"], ids)))
    addresses = {address for reason in touched["reason"].to_pylist() for address in ADDRESS.findall(reason or "")}
    addresses |= {text for text in texts if "@" in text}
    exactly = frozenset(" ".join(text.split()) for text in texts)
    return replace(Redaction.of(addresses, texts, map(name_key, texts)), texts=exactly)


def _refuse_what_cannot_go(summary: Mapping[str, Any], texts: Sequence[str]) -> None:
    """A blank says nothing, and a word of the audit itself would take the names of its numbers away."""
    if any(not text.strip() for text in texts):
        raise AuditError("A text to forget is blank. Name what is to go, such as the person's name.")
    own = {word.casefold() for word in (*Tier, *Kind, *Grade, *Ruling, *Category, *RecordType, *_keys(summary))}
    for text in texts:
        if " ".join(text.split()).casefold() in own:
            what = f"{text!r} is a word of the audit itself, which could not be read without it."
            raise AuditError(f"{what} Give more of what stands there, such as first and last name.")


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from map(str, value)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(part)
