"""A made-up company whose history nobody tracked, but of which an earlier export was kept."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa

from attribution_audit.simulation import SimulatedCompany

HISTORIES = {"Lead": "LeadHistory", "Contact": "ContactHistory", "Opportunity": "OpportunityFieldHistory"}
MIDDLE = 0.5
"""Where the earlier export is taken: the share of all records that are made by then."""


def untracked(company: SimulatedCompany) -> dict[str, pa.Table]:
    """The tables of a company that tracks no field."""
    return {
        name: table for name, table in company.tables.items() if name not in {*HISTORIES.values(), "AccountHistory"}
    }


def earlier(company: SimulatedCompany) -> dict[str, pd.DataFrame]:
    """What an export of leads, contacts and opportunities held when half of them were made."""
    frames = {name: company.tables[name].to_pandas() for name in HISTORIES}
    made = pd.concat([frame["CreatedDate"] for frame in frames.values()]).sort_values()
    taken_at = str(made.iloc[int(len(made) * MIDDLE)])
    return {
        name: _then(frame, company.tables[HISTORIES[name]].to_pandas(), name, taken_at)
        for name, frame in frames.items()
    }


def _then(frame: pd.DataFrame, history: pd.DataFrame, name: str, taken_at: str) -> pd.DataFrame:
    """The records made by then, each with the source that it had: the value before its next tracked change."""
    later = history[(history["Field"] == "LeadSource") & (history["CreatedDate"] > taken_at)]
    before = later.sort_values(["CreatedDate", "Id"]).groupby(f"{name}Id")["OldValue"].first()
    then = frame[frame["CreatedDate"] <= taken_at].copy()
    then["LeadSource"] = then["Id"].map(before).astype(object).fillna(then["LeadSource"])
    for stamp in ("LastModifiedDate", "SystemModstamp"):
        then[stamp] = then[stamp].where(then[stamp] <= taken_at, taken_at)
    return then
