"""Who is who in a CRM: what its own links say, what names and mailboxes say, and what a cluster is called."""

from .crm import Row, day, resolved


def lead(lead_id: str, **said: object) -> Row:
    return {"lead_id": lead_id, **said}


def contact(contact_id: str, **said: object) -> Row:
    return {"contact_id": contact_id, **said}


def account(account_id: str, name: str, **said: object) -> Row:
    return {"account_id": account_id, "name": name, **said}


TOM = {"first_name": "Tomás", "last_name": "Quiroga"}


def test_the_twin_accounts_of_the_weekly_specimen() -> None:
    crm = resolved(
        leads=[
            lead(
                "L1",
                first_name="Lucía",
                last_name="Ibáñez",
                email="lucia.ibanez@penafiel.example",
                company="Peñafiel Logistica",
                converted_account_id="A1",
                converted_contact_id="C1",
            )
        ],
        contacts=[
            contact(
                "C1", first_name="Lucía", last_name="Ibáñez", email="lucia.ibanez@penafiel.example", account_id="A1"
            ),
            contact(
                "C2", first_name="Lucia", last_name="Ibanez", email="LUCIA.IBANEZ@PENAFIEL.EXAMPLE", account_id="A2"
            ),
            contact("C3", **TOM, email="t.quiroga@ardent.example", account_id="A3"),
            contact("C4", **TOM, email="t.quiroga@ardent.example", account_id="A4"),
        ],
        accounts=[
            account("A1", "Peñafiel Logística S.A. de C.V."),
            account("A2", "Penafiel Logistica"),
            account("A3", "Ardent Robotics, Inc."),
            account("A4", "Ardent Robotics GmbH"),
            account("A5", "Ñandú Datos"),
        ],
    )
    assert crm.is_one_company("A1", "A2", "L1", "C1", "C2")
    assert crm.is_one_company("A3", "A4", "C3", "C4")
    assert len({crm.companies[each] for each in ("A1", "A3", "A5")}) == 3
    assert crm.is_one_person("L1", "C1", "C2")
    assert crm.is_one_person("C3", "C4")


def test_twin_accounts_by_name_alone() -> None:
    crm = resolved(accounts=[account("A1", "Ardent Robotics, Inc."), account("A2", "Ardent Robotics GmbH")])
    assert crm.is_one_company("A1", "A2")


def test_the_crm_links_what_it_converted_and_merged() -> None:
    crm = resolved(
        leads=[
            lead("L1", last_name="Quiroga", company="Ardent", converted_contact_id="C1", converted_account_id="A1"),
            lead("L2", **TOM, company="Globex", merged_into_id="L1", is_deleted=True),
        ],
        contacts=[contact("C1", **TOM, account_id="A1")],
        accounts=[account("A1", "Ardent Robotics"), account("A2", "AR Holding", merged_into_id="A1", is_deleted=True)],
    )
    assert crm.is_one_person("L1", "L2", "C1")
    assert crm.is_one_company("L1", "C1", "A1", "A2")
    conversion = crm.link("L1", "C1")
    assert conversion is not None
    assert conversion["record_type"] == "Lead"
    assert conversion["reason"].startswith("converted into this contact")


def test_a_conversion_into_somebody_else_is_not_one_person() -> None:
    crm = resolved(
        leads=[
            lead("L1", first_name="Ann", last_name="Lee", email="ann.lee@ardent.example", converted_contact_id="C1")
        ],
        contacts=[contact("C1", **TOM, email="t.quiroga@ardent.example")],
    )
    assert not crm.is_one_person("L1", "C1")


def test_a_cluster_is_named_after_its_earliest_member() -> None:
    rows = {"email": "t.quiroga@ardent.example", **TOM}
    crm = resolved(
        leads=[lead("L1", **rows, created_at=day(9)), lead("L2", **rows, created_at=day(2))],
        contacts=[contact("C1", **rows, created_at=day(5)), contact("C2", **rows, created_at=None)],
    )
    assert set(crm.persons.values()) == {"person:L2"}
    assert set(crm.companies.values()) == {"company:L2"}


def test_accounts_are_no_persons_and_nobody_is_left_out() -> None:
    crm = resolved(
        leads=[lead("L1", last_name="Lead", company="[not provided]"), lead("L2")],
        contacts=[contact("C1", last_name="Quiroga", email="q@gmail.com")],
        accounts=[account("A1", "[not provided]")],
    )
    assert crm.persons == {"L1": "person:L1", "L2": "person:L2", "C1": "person:C1", "A1": None}
    assert crm.companies == {"L1": None, "L2": None, "C1": None, "A1": "company:A1"}
    assert crm.links == []


def test_a_contacts_account_is_its_company() -> None:
    crm = resolved(contacts=[contact("C1", last_name="Quiroga", account_id="A1")], accounts=[account("A1", "Ardent")])
    assert crm.is_one_company("C1", "A1")
    link = crm.link("C1", "A1", "company")
    assert link is not None
    assert (link["reason"], link["match_weight"]) == ("contact of this account", 10.0)


def test_contacts_of_an_account_that_was_not_exported() -> None:
    crm = resolved(
        contacts=[contact("C1", last_name="Quiroga", account_id="A1"), contact("C2", last_name="Lee", account_id="A1")]
    )
    assert crm.is_one_company("C1", "C2")


def test_a_leads_company_by_its_mailbox() -> None:
    crm = resolved(
        leads=[lead("L1", **TOM, company="[not provided]", email="tq@ardent.example")],
        contacts=[contact("C1", first_name="Ann", last_name="Lee", email="ann.lee@ardent.example", account_id="A1")],
        accounts=[account("A1", "Ardent")],
    )
    assert crm.is_one_company("L1", "C1", "A1")
    assert not crm.is_one_person("L1", "C1")


def test_where_somebody_works_tells_persons_apart() -> None:
    boston = {"company": "Apex Consulting", "website": "apexc.example", "city": "Boston"}
    berlin = {"company": "Apex Consulting", "website": "apex-consulting.example", "city": "Berlin"}
    crm = resolved(
        leads=[
            lead("L1", **TOM, **boston),
            lead("L2", **TOM, **berlin),
            lead("L3", **TOM, **boston, email="tq@gmail.com"),
        ]
    )
    assert crm.is_one_person("L1", "L3")
    assert not crm.is_one_person("L1", "L2")


def test_an_empty_crm() -> None:
    crm = resolved()
    assert (crm.persons, crm.companies, crm.links) == ({}, {}, [])


def test_links_say_why() -> None:
    said = {**TOM, "email": "T.Quiroga@ardent.example", "company": "Ardent Robotics"}
    crm = resolved(
        leads=[
            lead("L1", **said),
            lead("L2", **{**said, "email": "t.quiroga@ardent.example"}),
            lead("L3", **{**said, "email": None}),
        ]
    )
    same = crm.link("L1", "L2")
    named = crm.link("L1", "L3")
    assert same is not None
    assert named is not None
    assert same["reason"].startswith("same e-mail address t.quiroga@ardent.example, company agrees")
    assert named["reason"] == "company agrees, surname agrees, given name agrees"
    assert 0.9 < named["match_probability"] <= same["match_probability"] <= 1
    assert all(round(row["match_weight"] * 1000) / 1000 == row["match_weight"] for row in crm.links)
