"""The packet for the person whom a finding concerns: what speaks against it stands first, nobody else can be recognised
in it, and there is room for a reply.

Who is concerned: whoever did the act, or, where the evidence shows nobody, whoever is paid on the deal.
"""

from __future__ import annotations

from pathlib import Path

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.markdown import escaped, happened, part
from attribution_audit.dossiers.picture import as_png, as_svg
from attribution_audit.dossiers.reading import read_dossier
from attribution_audit.dossiers.sentences import (
    matches_in_words,
    stake_in_words,
    standing_in_words,
    title,
    tried_in_words,
    what_would_change_it,
)
from attribution_audit.dossiers.telling import for_person
from attribution_audit.errors import UnusableOutput
from attribution_audit.records import output_folder, replacement
from attribution_audit.reports import read_finding
from attribution_audit.reports.csv_file import write_rows
from attribution_audit.reports.users import read_users
from attribution_audit.reports.words import explanation_in_words, what_would_show_it

LETTER, PICTURE, PICTURE_PNG, VERDICT = "hearing.md", "timeline.svg", "timeline.png", "Verdict.csv"
PACKET = (LETTER, PICTURE, PICTURE_PNG, VERDICT)
"""The files of a packet."""
VERDICT_COLUMNS = ("FindingId", "Verdict", "ReviewerId", "DecidedAt", "Reason", "Reply")
OPENING = (
    "This is what an audit of lead sources says about one record that you worked with, before anything is decided. It "
    "states dates, fields and values of the export; it says nothing about why anybody did anything. Other people are "
    "left out of it. A person decides, and what you reply stands beside the decision."
)
REPLY = (
    "Write here, or into the column Reply of Verdict.csv. What is wrong above? What is missing? Which record, mail or "
    "approval shows it? Whoever decides puts Verdict (confirmed, dismissed or unsure), ReviewerId, DecidedAt, Reason "
    "into the same line, and the line into the Verdict.csv beside the next export."
)
BLANKS = "," * (len(VERDICT_COLUMNS) - 1)
"""How the line of a finding ends while nothing is filled in."""
LINES = "\n\n".join(["> &nbsp;"] * 6)


def hearing(folder: str | Path, finding_id: str, packet: str | Path) -> Dossier:
    """Write the packet on the finding whose id is or begins with `finding_id` into a folder; give what it tells.

    Raises
    ------
    NotAnAudit, AmbiguousFinding, UnknownRecord
        As `read_finding`.
    UnusableOutput
        If the packet cannot be written, or somebody has replied in the one that stands there.
    """
    if _is_replied_to(Path(packet)):
        raise UnusableOutput(str(packet), "somebody has filled in its Verdict.csv", "Name another folder with -o.")
    output_folder.check_folder(Path(packet), PACKET, is_ours=_is_packet, what="hearing packet")
    row = read_finding(Path(folder), finding_id)
    tell = for_person(row["actor_id"] or row["owner_id"] or "", read_users(Path(folder)))
    dossier = read_dossier(folder, row["finding_id"], tell)

    def write(staging: Path) -> None:
        (staging / LETTER).write_text(letter(dossier), encoding="utf-8", newline="\n")
        (staging / PICTURE).write_text(as_svg(dossier), encoding="utf-8", newline="\n")
        (staging / PICTURE_PNG).write_bytes(as_png(dossier))
        write_rows(VERDICT_COLUMNS, [[row["finding_id"], *[""] * (len(VERDICT_COLUMNS) - 1)]], staging / VERDICT)

    replacement.replace(Path(packet), PACKET, write, what="hearing packet")
    return dossier


def _is_packet(folder: Path) -> bool:
    """Whether a folder holds a packet."""
    return _lines(folder)[:1] == [",".join(VERDICT_COLUMNS)]


def _is_replied_to(folder: Path) -> bool:
    """Whether its packet says more than the finding's id: a reply is never written over."""
    return _is_packet(folder) and not (len(_lines(folder)) == 2 and _lines(folder)[1].endswith(BLANKS))


def _lines(folder: Path) -> list[str]:
    try:
        return (folder / VERDICT).read_bytes().decode(errors="replace").splitlines()
    except OSError:
        return []


def letter(dossier: Dossier) -> str:
    """The packet's text, what speaks against the finding before what speaks for it."""
    untold = ((explanation_in_words(one.explanation), what_would_show_it(one.explanation)) for one in dossier.open)
    could_show = [f"{says}: {shown_by}." for says, shown_by in untold]
    ruled_out = [
        f"{tried_in_words(one, dossier)} What would show it: {what_would_show_it(one.explanation)}."
        for one in dossier.ruled_out
    ]
    parts = [
        f"# For a hearing: {escaped(title(dossier))}",
        f"Finding {escaped(dossier.row['finding_id'])}",
        OPENING,
        *part("What speaks against it", (tried_in_words(one, dossier) for one in dossier.against)),
        *part("What the export cannot show, and you may be able to", could_show),
        *part("What would change it", what_would_change_it(dossier)),
        "## What the audit says",
        escaped(dossier.tell(dossier.row["explanation"] or "")),
        "## What happened when",
        happened(dossier),
        *part("By what records are taken for one", matches_in_words(dossier)),
        *part("Innocent explanations that were ruled out, and what would show each", ruled_out),
        *part("How it stands", standing_in_words(dossier)),
        *part("What is at stake", stake_in_words(dossier)),
        "## Your reply",
        REPLY,
        LINES,
    ]
    return "\n\n".join(parts) + "\n"
