"""An entry of the picklist that was replaced by another of its category: what it earned bears the name of today."""

from __future__ import annotations

from pathlib import Path

import pytest

import attribution_audit as aa

TWELVE = Path(__file__).parents[2] / "examples" / "twelve_deals"
REPLACED = (1, 7, 10)
ANN, STEWARD = "005Tw0000000001", "005Tw0000000003"


@pytest.mark.parametrize(
    ("replaced", "won"),
    [(REPLACED, {"Webinar": 98_000}), (REPLACED[:2], {"Webinar": 68_000, "Webcast": 30_000})],
)
def test_what_left_a_replaced_source_is_restated_under_its_name_of_today(
    tmp_path: Path, replaced: tuple[int, ...], won: dict[str, int]
) -> None:
    """Deal 2 left Webcast for Cold Call; three other deals were changed from Webcast to Webinar, or only two."""
    for path in TWELVE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    policy, history = tmp_path / "policy.toml", tmp_path / "OpportunityFieldHistory.csv"
    policy.write_text(policy.read_text(encoding="utf-8").replace('"Webinar"', '"Webinar", "Webcast"'), encoding="utf-8")
    columns, *rows = history.read_text(encoding="utf-8").replace("Webinar", "Webcast").splitlines()
    of_deal_2 = next(row for row in rows if "006Tw0000000002" in row)
    for deal in replaced:
        by_steward = (
            of_deal_2.replace("006Tw0000000002", f"006Tw0000{deal:06d}")
            .replace("Cold Call", "Webinar")
            .replace(ANN, STEWARD)
        )
        identifier, *cells = by_steward.split(",")
        rows.append(",".join([f"{identifier[:-2]}{deal + 10:02d}", *cells]))
    history.write_text("\n".join([columns, *rows]) + "\n", encoding="utf-8")
    with aa.audit(tmp_path, policy=policy, threads=1) as audit:
        by_source = audit.summary["restatement"]["by_source"]
        restated = {name: float(entry["restated"]["won_amount"]) for name, entry in by_source.items()}
    assert {name: amount for name, amount in restated.items() if name in ("Webinar", "Webcast")} == won
