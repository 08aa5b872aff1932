"""Which list a user is proposed for: programs by name, people by title, then role, department and profile, whichever
speaks first.
"""

from __future__ import annotations

from attribution_audit.drafting.hearing import heard
from attribution_audit.drafting.proposal import DECIDE, Proposal, Row, listed
from attribution_audit.drafting.words import INTEGRATION, PARTS

SPEAKERS = ("title", "user_role", "department", "profile")
"""What says most about a person first."""
PROGRAMS = {
    "name": "the name",
    "mailbox": "the username",
    "user_type": "the user type",
    "profile": "the profile",
}
"""What may say that a user is a program. Titles do not: an integration engineer is a person."""
BY_A_PROGRAM = 30
"""Records made within one minute from which on nobody typed them."""
OWNS_LIKE_A_PERSON = 20
"""Leads and opportunities owned from which on a program's name may be a person's."""


def name_of(row: Row) -> str:
    """First and last name as the CRM shows them; blank where the export has none."""
    return " ".join(part for part in (row["first_name"], row["last_name"]) if part)


def propose_person(row: Row) -> Proposal:
    """A list for one user, with its reason."""
    part, why = _part(row)
    if row["is_active"] is False:
        why = f"inactive; {why}"
    called = name_of(row) or row["username"] or "no name in the export"
    return Proposal(row["user_id"], part, why, f"{called}: {_seen(row)}")


def _part(row: Row) -> tuple[str | None, str]:
    program, person = _program(row), _person(row)
    if program and person[0]:
        return None, f"{program}, but {person[1]}; {DECIDE}"
    if program:
        owned = row["owned"]
        return (
            "integration",
            f"{program}, but owns {owned:,} records: check" if owned >= OWNS_LIKE_A_PERSON else program,
        )
    if person[1]:
        return person
    if row["most_in_a_minute"] >= BY_A_PROGRAM and not row["owned"]:
        return "integration", f"made {row['most_in_a_minute']:,} records within one minute and owns none"
    missing = "nothing says what this user does" if row["is_known"] else "the export holds no such user"
    return None, f"{missing}; {DECIDE}"


def _program(row: Row) -> str:
    said = {**row, "name": name_of(row), "mailbox": (row["username"] or "").split("@")[0]}
    for field, whose in PROGRAMS.items():
        words = heard(said[field] or "", INTEGRATION)
        if words:
            return f"{whose} says {words[0]!r}"
    return ""


def _person(row: Row) -> tuple[str | None, str]:
    """By the first field that speaks, and whether a later one says otherwise."""
    told = [(field, parts) for field in SPEAKERS if (parts := _spoken_for(row[field] or ""))]
    if not told:
        return None, ""
    field, parts = told[0]
    why = f"{_named(field)} {row[field]!r}"
    if len(parts) > 1:
        return None, f"{why} speaks for {' and for '.join(parts)}; {DECIDE}"
    others = [
        f"{_named(other)} {row[other]!r} would say {' and '.join(said)}" for other, said in told[1:] if said != parts
    ]
    return parts[0], "; ".join([why, *others])


def _spoken_for(text: str) -> list[str]:
    words = {word: part for part, table in PARTS.items() for word in table}
    return sorted({words[word] for word in heard(text, words)})


def _named(field: str) -> str:
    return field.removeprefix("user_")


def _seen(row: Row) -> str:
    acts = ((row["owned"], "owns"), (row["made"], "made"), (row["changed"], "changed"))
    return ", ".join(f"{verb} {number:,}" for number, verb in acts if number) or listed(())
