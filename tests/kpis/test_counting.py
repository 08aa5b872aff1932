"""What counts in key figures, on a small export: people and not records, answers by sales, lists of the policy."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit.policy import Policy

SELLER, LOADER = "005000000000001AAA", "005000000000009AAA"
POLICY = Policy.model_validate(
    {
        "sources": {"marketing": ["Webinar"], "sales": ["Cold Call"], "unknown": [""]},
        "statuses": {"disqualified": ["Disqualified"]},
        "people": {"sales": [SELLER], "integration": [LOADER]},
        "key_figures": {
            "students": ["student"],
            "fit_countries": ["France"],
            "renewal_types": ["Renewal"],
            "free_mail": ["dyn.example"],
            "nurturing_campaigns": ["Nurture"],
            "onboarding_campaigns": ["Kick-off"],
            "advocacy_campaigns": ["Reference"],
        },
        "hours": {"opens": "09:00", "closes": "17:00"},
    }
)
LEADS = [
    # id  first name, last name, mailbox, company, title, country, made, by, status
    (1, "Ada", "Moreau", "ada@acme.example", "Acme", "Director", "France", "2025-01-10T10:00:00Z", LOADER, "Open"),
    (2, "Ada", "Moreau", "ada@acme.example", "Acme", "Director", "France", "2025-02-10T10:00:00Z", LOADER, "Open"),
    (3, "Bo", "Lind", "bo@gmail.com", "Uni", "Student", "Sweden", "2025-01-20T10:00:00Z", LOADER, "Disqualified"),
    (4, "Cy", "Okafor", "cy@corp.example", "Corp", "Buyer", "", "2025-02-01T10:00:00Z", LOADER, "Open"),
    (5, "Di", "Novak", "di@dyn.example", "Dyn", "Head", "France", "2025-02-02T10:00:00Z", SELLER, "Open"),
]
TASKS = [
    # id, lead, made, by: the export's activities begin with a call to somebody else; then five hours after Ada's first
    # lead, one that a loader entered for Cy, a day after Bo's lead
    (5, 9, "2025-01-02T10:00:00Z", SELLER),
    (1, 1, "2025-01-10T15:30:00Z", SELLER),
    (2, 4, "2025-02-01T11:00:00Z", LOADER),
    (3, 3, "2025-01-21T10:30:00Z", SELLER),
    (4, 5, "2025-02-02T10:00:00Z", SELLER),
]
SCORES = {1: "40", 2: "90", 3: "A", 4: "20.5"}  # of Ada's two leads the first counts; a grade is no points
MEMBERS = [
    # id, campaign, lead, entered, answered on
    (1, 1, 1, "2025-01-10T10:00:00Z", "2025-01-10"),  # Ada answers a webinar
    (2, 1, 3, "2025-01-20T10:00:00Z", ""),            # Bo is merely asked
    (3, 2, 3, "2025-01-25T10:00:00Z", ""),            # Bo and Cy are in nurturing
    (4, 2, 4, "2025-02-02T10:00:00Z", ""),
    (5, 3, 1, "2025-03-01T10:00:00Z", "2025-03-01"),  # Ada, whose deal was won on the last of February, begins
    (6, 4, 1, "2025-02-01T10:00:00Z", "2025-02-01"),  # and spoke for the company before she was a customer
]  # fmt: skip
CAMPAIGNS = {1: "Webinar", 2: "nurture", 3: "Kick-off", 4: "Reference"}


def made(prefix: str, number: int) -> str:
    return f"{prefix}{number:012d}"


def export() -> dict[str, pd.DataFrame]:
    leads = pd.DataFrame(
        [
            {
                "Id": made("00Q", number),
                "FirstName": first,
                "LastName": last,
                "Email": email,
                "Company": company,
                "Title": title,
                "Country": country,
                "CreatedDate": at,
                "CreatedById": by,
                "Status": status,
                "OwnerId": SELLER,
                "LeadSource": "Webinar",
                "IsConverted": "false",
                "Lead_Score__c": SCORES.get(number, ""),
                "LastModifiedDate": "2025-03-01T10:00:00Z",
            }
            for number, first, last, email, company, title, country, at, by, status in LEADS
        ]
    )
    tasks = pd.DataFrame(
        [
            {
                "Id": made("00T", number),
                "WhoId": made("00Q", lead),
                "CreatedDate": at,
                "CreatedById": by,
                "OwnerId": by,
                "Subject": f"Call {number}",
                "ActivityDate": at[:10],
            }
            for number, lead, at, by in TASKS
        ]
    )
    deals = pd.DataFrame(
        [
            {
                "Id": made("006", number),
                "Name": f"Deal {number}",
                "StageName": stage,
                "Type": kind,
                "IsClosed": "true",
                "IsWon": str(stage == "Closed Won").lower(),
                "Amount": "100",
                "CloseDate": "2025-02-28",
                "CreatedDate": "2025-02-11T10:00:00Z",
                "CreatedById": SELLER,
                "OwnerId": SELLER,
                "LeadSource": "Cold Call",
                "LastModifiedDate": "2025-03-01T10:00:00Z",
            }
            for number, stage, kind in ((1, "Closed Won", "renewal"), (2, "Closed Lost", "New"))
        ]
    )
    users = pd.DataFrame([{"Id": one, "Username": f"{one[-4]}@own.example"} for one in (SELLER, LOADER)])
    contact = {"Id": made("003", 1), "FirstName": "Ada", "LastName": "Moreau", "Email": "ada@acme.example"}
    role = {"Id": made("00K", 1), "OpportunityId": made("006", 1), "ContactId": made("003", 1)}
    campaigns = [{"Id": made("701", number), "Name": kind, "Type": kind} for number, kind in CAMPAIGNS.items()]
    members = [
        {
            "Id": made("00v", number),
            "CampaignId": made("701", campaign),
            "LeadId": made("00Q", lead),
            "CreatedDate": at,
            "FirstRespondedDate": answered,
            "HasResponded": str(bool(answered)).lower(),
        }
        for number, campaign, lead, at, answered in MEMBERS
    ]
    further = {"Contact": [contact], "OpportunityContactRole": [role], "Campaign": campaigns, "CampaignMember": members}
    return {"Lead": leads, "Task": tasks, "Opportunity": deals, "User": users} | {
        name: pd.DataFrame(rows) for name, rows in further.items()
    }


@pytest.fixture(scope="module")
def kpis() -> Iterator[pd.DataFrame]:
    with aa.audit(export(), policy=POLICY, as_of="2025-03-02T10:00:00Z", threads=1) as audit:
        yield audit.kpis.set_index(["figure", "period", "group"])


COUNTED = {
    # figure, period                           value, n
    ("lead_volume", "all"):                   (4, 4),       # Ada's two leads are one person
    ("lead_volume", "2025-01"):               (2, 2),       # whose first was made in January
    ("lead_volume", "2025-Q1"):               (4, 4),
    ("funnel_exit_rate", "all"):              (1 / 4, 4),   # Bo
    ("follow_up_rate", "all"):                (2 / 3, 3),   # Ada, Bo; a loader calls nobody; Di is sales' own
    ("median_response_time", "all"):          (24, 3),      # Ada 5 hours, Bo 24, Cy none
    ("answered_in_time_rate", "all"):         (2 / 3, 3),
    ("median_working_response_time", "all"):  (8, 3),       # Ada 5, Bo 7 and 1, Cy none
    ("free_mail_share", "all"):               (2 / 4, 4),   # Bo; Di by the policy's list
    ("average_lead_score", "all"):            (30.25, 2),
    ("awareness_to_response_rate", "all"):    (1 / 2, 2),   # Ada of Ada and Bo: nurturing is no source of marketing
    ("awareness_to_response_rate", "2025-01"): (1 / 2, 2),
    ("lead_to_customer_rate", "all"):         (1 / 4, 4),
    ("win_to_onboarding_rate", "all"):        (1, 1),
    ("win_to_advocacy_rate", "all"):          (0, 1),
    ("nurturing_to_opportunity_rate", "all"): (0, 2),
    ("student_share", "all"):                 (1 / 4, 4),
    ("fit_share", "all"):                     (2 / 3, 3),   # Cy has no country
    ("disqualified_share", "all"):            (1 / 4, 4),
    ("renewal_rate", "all"):                  (1, 1),
    ("win_rate", "all"):                      (1 / 2, 2),
}  # fmt: skip


@pytest.mark.parametrize("key", COUNTED)
def test_a_figure_counts_what_its_page_says(kpis: pd.DataFrame, key: tuple[str, str]) -> None:
    row = kpis.loc[(*key, "all")]
    value, n = COUNTED[key]
    assert row["recorded"] == row["restated"] == pytest.approx(value, abs=1e-6)
    assert row["n"] == n


def test_without_tasks_nobody_can_say_who_followed_up() -> None:
    frames = {name: frame for name, frame in export().items() if name != "Task"}
    with aa.audit(frames, policy=POLICY, as_of="2025-03-02T10:00:00Z", threads=1) as audit:
        rows = audit.kpis.set_index(["figure", "period", "group"])
    for figure in ("follow_up_rate", "median_response_time", "answered_in_time_rate", "lead_management"):
        row = rows.loc[(figure, "all", "all")]
        assert row[["recorded", "restated"]].isna().all()
        assert row["reason"].startswith("the export holds no task and no event")
    assert rows.loc[("lead_volume", "all", "all")]["restated"] == 4
