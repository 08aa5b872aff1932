"""The policy's lists that leads and deals are held against, as one small table that queries join."""

from __future__ import annotations

import pyarrow as pa

from attribution_audit.policy import Policy
from attribution_audit.policy.policy import label_key

LISTED = pa.schema([("list", pa.string()), ("value", pa.string())])


def listed(policy: Policy) -> pa.Table:
    """One row a list and a value, spelt as `label_key` does; a blank is on no list."""
    told = policy.key_figures
    lists = {
        "renewal": told.renewal_types,
        "nurturing": told.nurturing_campaigns,
        "onboarding": told.onboarding_campaigns,
        "advocacy": told.advocacy_campaigns,
        "free_mail": told.free_mail,
        "student": told.students,
        "competitor": told.competitors,
        "unreachable": told.unreachable,
        "fit_country": told.fit_countries,
        "fit_title": told.fit_titles,
    }
    pairs = sorted({(name, label_key(label)) for name, labels in lists.items() for label in labels})
    rows = [{"list": name, "value": value} for name, value in pairs if value]
    return pa.Table.from_pylist(rows, LISTED)
