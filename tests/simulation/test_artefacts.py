"""What a manipulated record is can be told by what happened to it, never by how it is written.

A classifier gets nothing but the characters of ids, the place of rows, minutes and seconds of stamps, which columns are
filled and how long cells are that have no bearing on anybody's pay. It must do no better than chance.
"""

import numpy as np
import pytest
from simulated_companies import CLAIMED, FAULTS, RECREATED, Row, company, deeds, rows
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score

SEEDS, LEADS = (1, 2), 16_000
CHANCE, MARGIN, FEWEST = 0.5, 0.08, 90
IRRELEVANT = {
    "Lead": (
        "Salutation",
        "FirstName",
        "LastName",
        "Title",
        "Company",
        "City",
        "Country",
        "Phone",
        "MobilePhone",
        "Email",
        "Website",
        "Description",
        "Industry",
        "Rating",
        "HasOptedOutOfEmail",
        "RecordTypeId",
        "CurrencyIsoCode",
    ),
    "Opportunity": (
        "Name",
        "Description",
        "NextStep",
        "Amount",
        "Type",
        "RecordTypeId",
        "CurrencyIsoCode",
        "IsPrivate",
        "ContactId",
    ),
    "LeadHistory": ("IsDeleted", "DataType"),
    "OpportunityFieldHistory": ("IsDeleted", "DataType"),
}


def written(row: Row, place: float, name: str) -> list[float]:
    """How a row is written, as numbers."""
    stamp = row["CreatedDate"]
    cells = [row[column] for column in IRRELEVANT[name]]
    characters = [float(ord(letter)) for letter in row["Id"][9:18]]
    clock = [float(stamp[14:16]), float(stamp[17:19])]
    return [place, *characters, *clock, *(float(len(cell)) for cell in cells), *(float(cell != "") for cell in cells)]


def auc(name: str, samples: list[tuple[Row, float, bool]]) -> float:
    """Area under the curve of a cross-validated forest; half is chance."""
    labels = np.array([label for _, _, label in samples])
    assert labels.sum() >= FEWEST, "too few manipulated rows to tell"
    numbers = np.array([written(row, place, name) for row, place, _ in samples])
    forest = RandomForestClassifier(200, min_samples_leaf=5, class_weight="balanced", random_state=0)
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    return float(cross_val_score(forest, numbers, labels, cv=folds, scoring="roc_auc").mean())


def placed(seed: int, name: str) -> list[tuple[Row, float]]:
    found = rows(company(LEADS, seed), name)
    return [(row, place / len(found)) for place, row in enumerate(found)]


def reps_of(seed: int) -> set[str]:
    return {user["Id"] for user in rows(company(LEADS, seed), "User") if user["Title"] == "Account Executive"}


def test_leads() -> None:
    """Leads that an act concerns, and the other leads of marketing's that reached a rep."""
    samples = []
    for seed in SEEDS:
        truth = company(LEADS, seed).truth
        acted = {one for act in deeds(company(LEADS, seed)) for one in (act.record_id, act.related_id)}
        for row, place in placed(seed, "Lead"):
            if row["OwnerId"] in reps_of(seed) and truth.true_source["Lead", row["Id"]].category == "marketing":
                samples.append((row, place, row["Id"] in acted))
    found = auc("Lead", samples)
    assert abs(found - CHANCE) < MARGIN


def test_deals_made_by_hand() -> None:
    """Deals made anew or round a lead, and the other new business that reps enter by hand."""
    samples = []
    for seed in SEEDS:
        simulated = company(LEADS, seed)
        made = {act.record_id for act in simulated.truth.acts if act.kind in RECREATED}
        by_hand = {
            row["OpportunityId"] for row in rows(simulated, "OpportunityFieldHistory") if row["Field"] == "created"
        }
        for row, place in placed(seed, "Opportunity"):
            if row["Id"] in by_hand and row["Type"] == "New Business":
                samples.append((row, place, row["Id"] in made))
    found = auc("Opportunity", samples)
    assert abs(found - CHANCE) < MARGIN


def test_deals_that_were_closed_or_relabelled() -> None:
    """Deals whose source went or that were made anew later, and the other deals that came from marketing's leads."""
    samples = []
    for seed in SEEDS:
        truth = company(LEADS, seed).truth
        acted = {one for act in deeds(company(LEADS, seed)) for one in (act.record_id, act.related_id)}
        made = {act.record_id for act in truth.acts if act.kind in RECREATED}
        for row, place in placed(seed, "Opportunity"):
            if row["Id"] not in made and truth.true_source["Opportunity", row["Id"]].category == "marketing":
                samples.append((row, place, row["Id"] in acted))
    found = auc("Opportunity", samples)
    assert abs(found - CHANCE) < MARGIN


@pytest.mark.parametrize(("name", "parent"), [("LeadHistory", "LeadId"), ("OpportunityFieldHistory", "OpportunityId")])
def test_changes_of_a_source(name: str, parent: str) -> None:
    """Rows of an act, and the other changes of a source that reps make; a bulk's own minutes are left out."""
    samples = []
    for seed in SEEDS:
        done = deeds(company(LEADS, seed))
        acts = {(act.record_id, act.actor_id) for act in done if not act.variant.startswith("in bulk")}
        bulks = {(act.record_id, act.actor_id) for act in done} - acts
        reps = reps_of(seed)
        for row, place in placed(seed, name):
            if (
                row["Field"] == "LeadSource"
                and row["CreatedById"] in reps
                and (row[parent], row["CreatedById"]) not in bulks
            ):
                samples.append((row, place, (row[parent], row["CreatedById"]) in acts))
    found = auc(name, samples)
    assert abs(found - CHANCE) < MARGIN


def test_neglected_leads() -> None:
    """Leads whose hand-over went wrong, and the other leads of marketing's that left the queue."""
    samples = []
    for seed in SEEDS:
        truth = company(LEADS, seed).truth
        faulty = {act.record_id for act in truth.acts if act.kind in FAULTS}
        for row, place in placed(seed, "Lead"):
            if row["OwnerId"].startswith("005") and truth.true_source["Lead", row["Id"]].category == "marketing":
                samples.append((row, place, row["Id"] in faulty))
    found = auc("Lead", samples)
    assert abs(found - CHANCE) < MARGIN


def test_deals_that_marketing_claims() -> None:
    """Deals on which marketing changed something, and the others that sales or a partner brought."""
    samples = []
    for seed in SEEDS:
        truth = company(LEADS, seed).truth
        claimed = {act.opportunity_id or act.record_id for act in truth.acts if act.kind in CLAIMED}
        for row, place in placed(seed, "Opportunity"):
            if truth.true_source["Opportunity", row["Id"]].category in ("sales", "partner"):
                samples.append((row, place, row["Id"] in claimed))
    found = auc("Opportunity", samples)
    assert abs(found - CHANCE) < MARGIN
