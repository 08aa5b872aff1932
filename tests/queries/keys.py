"""What makes a row of each table one of its kind: no two rows of a run have all of these columns in common.

Queries may lean on it: `row_number() over (partition by opportunity_id order by created_at, lead_id)` is a total order
only because no lead stands twice in `leads`. A test holds it against recorded runs.
"""

from __future__ import annotations

KEYS: dict[str, tuple[str, ...]] = {
    # table                      columns of each key
    "accounts":                  ("account_id",),
    "activities":                ("activity_id",),
    "actors":                    ("user_id",),
    "again_rows":                ("object row",),
    "applied":                   ("record_id",),
    "bulk_changes":              ("change_id",),
    "bypasses":                  ("opportunity_id",),
    "campaign_members":          ("campaign_member_id",),
    "campaigns":                 ("campaign_id",),
    "changes":                   ("change_id changed_at",),
    "claim_context":             ("claim_id",),
    "claim_people":              ("claim_id person_id",),
    "claims":                    ("claim_id",),
    "cleared_records":           ("record_id",),
    "closings":                  ("opportunity_id",),
    "company_members":           ("record_type record_id", "record_id"),
    "company_mentions":          ("record_no", "record_type record_id", "record_id"),
    "contact_roles":             ("contact_role_id",),
    "contacts":                  ("contact_id",),
    "conversions":               ("lead_id",),
    "dated_companies":           ("opportunity_id",),
    "dated_people":              ("opportunity_id person_id",),
    "deal_owners":               ("opportunity_id",),
    "deals":                     ("opportunity_id",),
    "drafted_parts":             ("user_id",),
    "earlier_records":           ("record_type record_id", "record_id"),
    "earned_sources":            ("record_type record_id", "record_id"),
    "entities":                  ("record_type record_id", "record_id"),
    "first_sources":             ("record_type record_id", "record_id"),
    "graph_reached":             ("record_type record_id", "record_id"),
    "lead_endings":              ("lead_id",),
    "leads":                     ("lead_id",),
    "left_out_rows":             ("object row",),
    "line_items":                ("line_item_id",),
    "made_by_hand":              ("opportunity_id",),
    "mail_domains":              ("account_id domain", "account_id place"),
    "company_records": ("record_no", "record_type record_id"),
    "match_block_sizes": ("block_key",),
    "match_blocks": ("block_key record_no",),
    "match_clusters": ("record_no",),
    "match_components": ("record_no",),
    "match_found": ("one_no other_no",),
    "match_group_members": ("block_key record_no",),
    "match_judged": ("one_no other_no",),
    "match_known": ("record_no",),
    "match_links": ("one_no other_no",),
    "match_near_pairs": ("one_no other_no",),
    "match_normalised": ("record_no",),
    "match_parted": ("record_no",),
    "match_said": ("record_no",),
    "match_twins": ("record_no",),
    "person_records": ("record_no", "record_type record_id"),
    "mailbox_domains":           ("email",),
    "older_versions":            ("object row",),
    "opportunities":             ("opportunity_id",),
    "opportunity_companies":     ("opportunity_id",),
    "opportunity_people":        ("opportunity_id person_id",),
    "opportunity_touchpoints":   ("opportunity_id",),
    "person_mentions":           ("record_no", "record_type record_id", "record_id"),
    "plan_rates":                ("category starts_on",),
    "predecessors":              ("later_id",),
    "profiles":                  ("profile_id",),
    "recreations":               ("later_id",),
    "repeated_contents":         ("object row",),
    "repeated_keys":             ("object id_key version",),
    "repeated_rows":             ("object row",),
    "repeats":                   ("record_id",),
    "source_changes":            ("record_id step", "change_id changed_at"),
    "source_counts":             ("value",),
    "source_losses":             ("record_id left_at change_id",),
    "source_records":            ("record_type record_id", "record_id"),
    "source_values":             ("label",),
    "stage_changes":             ("stage_change_id",),
    "stage_values":              ("label",),
    "state_changes":             ("record_id changed_at",),
    "status_values":             ("label",),
    "touchpoints":               ("touchpoint_id",),
    "tracked_fields":            ("record_type field_key",),
    "unsound_ids":               ("object row",),
    "unsound_rows":              ("object row",),
    "unused_leads":              ("lead_id",),
    "user_roles":                ("user_role_id",),
    "users":                     ("user_id",),
    "version_keys":              ("object row",),
}  # fmt: skip

TELLS: dict[str, dict[str, str]] = {
    "dated_companies": {"opportunity_id": "created_at closed_at is_dated is_deleted"},
    "dated_people": {"opportunity_id": "created_at closed_at is_dated is_deleted"},
    "match_blocks": {"block_key": "members first_no"},
    "sales_activities": {"activity_id": "activity_type entered_at entered_by_id"},
}
"""Table -> column -> columns that are the same wherever it is, in other tables too: an opportunity is closed once."""


def keys_of(table: str) -> tuple[tuple[str, ...], ...]:
    """The keys of a table, each as its columns; a row of a file has its number there."""
    declared = KEYS.get(table, ("row",) if table.startswith("raw_") else ())
    return tuple(tuple(key.split()) for key in declared)
