"""What the labels in the data mean by the policy, as small tables that queries join: compared once per distinct
value.
"""

from __future__ import annotations

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.policy.policy import label_key

ROOM = "attribution_audit.lineage"
BLANKS_IN_DISGUISE = frozenset(
    {
        "select",
        "--none--",
        "-none-",
        "#n/a",
        "n/a",
        "[not provided]",
        "not provided",
        "-",
        "--",
        "(blank)",
        "(none)",
        "null",
    }
)
"""Lead-source values that say as little as a blank, as `label_key` spells them; in one real column 55 % of all."""


def register_labels(engine: Engine, policy: Policy) -> None:
    """Make the tables `source_values`, `stage_values`, `status_values` and `actors`."""
    for name in ("source_labels", "stage_labels", "status_labels", "user_ids"):
        engine.table(Query.of(ROOM, name))
    engine.register("source_values", source_values(engine.arrow("source_labels"), policy))
    engine.register("stage_values", stage_values(engine.arrow("stage_labels"), policy))
    engine.register("status_values", status_values(engine.arrow("status_labels"), policy))
    engine.register("actors", actors(engine.arrow("user_ids"), policy))


def source_values(labels: pa.Table, policy: Policy) -> pa.Table:
    """One row a lead-source value: `label`, `category`.

    What forms and exports write where nothing was chosen has the category of a blank, unless the policy lists it.
    """
    found = [str(label) for label in labels["label"].to_pylist()]
    listed = {label_key(label): str(kind) for kind, named in policy.sources.by_category() for label in named}
    keys = {**dict.fromkeys(BLANKS_IN_DISGUISE, listed.get("", "unlisted")), **listed}
    categories = [keys.get(label_key(label), "unlisted") for label in found]
    return pa.table({"label": pa.array(found, pa.string()), "category": pa.array(categories, pa.string())})


def stage_values(labels: pa.Table, policy: Policy) -> pa.Table:
    """One row a stage: `label`, `is_closed`, `is_won`, `is_no_opportunity`.

    A stage is closed if the policy lists it as an end, or if opportunities that the CRM flags as closed stand in it.
    """
    no_opportunity = {label_key(label) for label in policy.stages.no_opportunity}
    won = {label_key(label) for label in policy.stages.won}
    lost = {label_key(label) for label in policy.stages.lost}
    rows = [
        {
            "label": row["label"],
            "is_closed": label_key(row["label"]) in no_opportunity | won | lost or row["closed"] > 0,
            "is_won": label_key(row["label"]) in won or row["won"] > 0,
            "is_no_opportunity": label_key(row["label"]) in no_opportunity,
        }
        for row in labels.to_pylist()
    ]
    flags = [(name, pa.bool_()) for name in ("is_closed", "is_won", "is_no_opportunity")]
    return pa.Table.from_pylist(rows, pa.schema([("label", pa.string()), *flags]))


def status_values(labels: pa.Table, policy: Policy) -> pa.Table:
    """One row a lead status: `label`, `is_disqualified`."""
    disqualified = {label_key(label) for label in policy.statuses.disqualified}
    found = [str(label) for label in labels["label"].to_pylist()]
    return pa.table(
        {
            "label": pa.array(found, pa.string()),
            "is_disqualified": pa.array([label_key(label) in disqualified for label in found], pa.bool_()),
        }
    )


def actors(users: pa.Table, policy: Policy) -> pa.Table:
    """One row a user: `user_id`, `part` (marketing, operations, integration, sales, other),
    `deal_id`, `deal_at` (their first deal).

    Without a sales list, whoever owns leads or opportunities and is in no other list is in sales.
    """
    lists = {
        "marketing": _keys(policy.people.marketing),
        "operations": _keys(policy.people.operations),
        "integration": _keys(policy.people.integration),
        "sales": _keys(policy.people.sales),
    }
    rows = []
    for user in users.to_pylist():
        names = {user["user_id"][:15], user["email"], user["username"]}
        listed = [part for part, keys in lists.items() if names & keys]
        is_person = user["user_id"][:3] == "005" or not user["user_id"][:1].isdigit()
        by_ownership = "sales" if user["is_owner"] and is_person and not policy.people.sales else "other"
        kept = {name: user[name] for name in ("user_id", "deal_id", "deal_at")}
        rows.append({**kept, "part": listed[0] if listed else by_ownership})
    text = pa.string()
    schema = pa.schema([("user_id", text), ("part", text), ("deal_id", text), ("deal_at", pa.timestamp("us"))])
    return pa.Table.from_pylist(rows, schema)


def _keys(people: tuple[str, ...]) -> set[str]:
    """How people are compared: mailboxes without case, ids by their first 15 characters."""
    return {name.strip().lower() if "@" in name else name.strip()[:15] for name in people}
