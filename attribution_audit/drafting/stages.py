"""What an opportunity stage is proposed for: by the CRM's own flags, and by words where the flags cannot tell a lost
deal from one that never was.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.drafting.hearing import heard, turned_round
from attribution_audit.drafting.proposal import DECIDE, Proposal, Row, counted, listed, total
from attribution_audit.drafting.words import CLEAN_UP, NO_OPPORTUNITY, TURNED_ROUND
from attribution_audit.policy.policy import Stages, label_key


def propose_stages(rows: Sequence[Row], standard: Stages) -> list[Proposal]:
    """One proposal a spelling; `rows` are the spellings of one label."""
    list_name, why = _meaning(rows, standard)
    return [Proposal(row["value"], list_name, why, _seen(row)) for row in rows]


def _meaning(rows: Sequence[Row], standard: Stages) -> tuple[str | None, str]:
    label = label_key(rows[0]["value"])
    flagged, closed, won = (total(rows, column) for column in ("flagged", "closed", "won"))
    if not flagged:
        return _by_name(label, standard, "the export has no flags for it")
    if won == flagged and closed == flagged:
        return "won", "flagged as closed and won"
    if won or closed not in {0, flagged}:
        return None, f"{closed:,} of {flagged:,} are flagged as closed, {won:,} as won: decide"
    if not closed:
        return None, "open: no list needs it"
    return _lost(label, standard)


def _lost(label: str, standard: Stages) -> tuple[str | None, str]:
    """A stage that is closed and not won."""
    if heard(label, CLEAN_UP):
        return None, "a duplicate is cleaned up, that is not 'no opportunity': left to the CRM's flags"
    if says_no_opportunity(label) or label in {label_key(one) for one in standard.no_opportunity}:
        return "no_opportunity", "flagged as closed and not won, and its name says there was no opportunity"
    return "lost", "flagged as closed and not won"


def _by_name(label: str, standard: Stages, without: str) -> tuple[str | None, str]:
    if heard(label, CLEAN_UP):
        return None, f"{without}; a duplicate is not 'no opportunity': decide"
    for list_name in ("won", "no_opportunity", "lost"):
        if label in {label_key(one) for one in getattr(standard, list_name)}:
            return list_name, f"in the standard list; {without}"
    if says_no_opportunity(label):
        return "no_opportunity", f"its name says so; {without}"
    return None, f"{without}; {DECIDE}"


def says_no_opportunity(label: str) -> bool:
    """Whether a stage's or status's name says that there never was an opportunity."""
    return any(not turned_round(label, word, TURNED_ROUND) for word in heard(label, NO_OPPORTUNITY))


def _seen(row: Row) -> str:
    mentions = counted(row["mentions"], "mention in the history", "mentions in the history")
    if not row["records"]:
        return f"no opportunity now, {mentions}"
    flags = f"{row['closed']:,} closed, {row['won']:,} won" if row["flagged"] else ""
    return ", ".join(part for part in (listed([(row["records"], "opportunity", "opportunities")]), flags) if part)
