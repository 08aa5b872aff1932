"""Two records of one person, and beside each the pair that only looks like one."""

from .crm import people

ANN = {"first": "Ann", "last": "Quiroga", "email": "ann.quiroga@ardent.example", "company": "Ardent Robotics"}
TOM = {"first": "Tomas", "last": "Zubiri", "email": "tomas.zubiri@ardent.example", "company": "Ardent Robotics"}
ONE, TWO = [{0, 1}], [{0}, {1}]


def test_one_mailbox_is_one_person() -> None:
    assert people(ANN, {**ANN, "email": " Ann.Quiroga@ARDENT.example ", "company": None}) == ONE
    assert people(ANN, {"email": ANN["email"]}) == ONE


def test_office_mailboxes_identify_nobody() -> None:
    ann = {**ANN, "email": "info@ardent.example"}
    assert people(ann, {**TOM, "email": "info@ardent.example"}) == TWO
    assert people(ann, {"email": "info@ardent.example"}) == TWO
    assert people(ann, {**ann, "company": "Ardent"}) == ONE


def test_a_mailbox_that_a_family_shares_joins_nobody_but_namesakes() -> None:
    box = "the.quirogas@family.example"
    assert people({**ANN, "email": box}, {**TOM, "last": "Quiroga", "email": box}) == TWO
    assert people({**ANN, "email": box}, {"first": "Tomas", "last": "Quiroga", "email": box}, {"email": box}) == [
        {0},
        {1},
        {2},
    ]


def test_a_mailbox_with_a_similar_initial_is_still_two_people() -> None:
    box = "t.quiroga@ardent.example"
    assert (
        people(
            {"first": "Tomas", "last": "Quiroga", "email": box}, {"first": "Teresa", "last": "Quiroga", "email": box}
        )
        == TWO
    )


def test_colleagues_of_one_given_name_share_its_mailbox() -> None:
    box = "ann@ardent.example"
    assert people({**ANN, "email": box}, {**ANN, "last": "Fernandez", "email": box}) == TWO
    assert people({**ANN, "email": box}, {**ANN, "first": None, "email": box}) == ONE


def test_a_new_surname_keeps_the_mailbox() -> None:
    assert people(ANN, {**ANN, "last": "Fernandez"}) == ONE


def test_colleagues() -> None:
    assert people(ANN, TOM) == TWO
    sister = {**ANN, "first": "Laura", "email": None}
    assert people({**ANN, "email": None, "phone": "+1 415 628 3947"}, {**sister, "phone": "415-628-3947"}) == TWO


def test_same_name_and_company() -> None:
    assert people(ANN, {**ANN, "email": None}) == ONE
    assert people({**ANN, "email": None}, {**ANN, "email": "annq@gmail.com", "company": "ARDENT ROBOTICS INC"}) == ONE
    assert people(ANN, {**ANN, "email": "a.quiroga@ardent.example"}) == ONE


def test_two_mailboxes_at_one_company_are_namesakes() -> None:
    assert people(ANN, {**ANN, "email": "ann.quiroga2@ardent.example"}) == TWO


def test_a_namesake_without_a_mailbox_joins_neither() -> None:
    assert people(ANN, {**ANN, "email": "ann.quiroga2@ardent.example"}, {**ANN, "email": None}) == [{0}, {1}, {2}]


def test_father_and_son() -> None:
    father = {**ANN, "first": "Anatol", "last": "Zubizarreta Sr.", "email": None, "phone": "415 628 3947"}
    son = {**father, "last": "Zubizarreta Jr."}
    assert people(father, son) == TWO
    assert people(father, {**father, "last": "Zubizarreta, Sr"}) == ONE


def test_twins() -> None:
    one = {"first": "Mario", "last": "Quiroga", "born": "1990-01-05", "company": "Ardent Robotics", "city": "Oslo"}
    assert people(one, {**one, "first": "Maria"}) == TWO
    assert people(one, {**one, "first": "Daniel"}) == TWO


def test_homonyms_elsewhere() -> None:
    other = {**ANN, "email": "ann.quiroga@globex.example", "company": "Globex Foods"}
    assert people(ANN, other) == TWO
    assert people({"first": "Ann", "last": "Quiroga"}, {"first": "Ann", "last": "Quiroga"}) == TWO


def test_a_new_employer_needs_a_private_mailbox_or_mobile() -> None:
    moved = {**ANN, "email": "annq@gmail.com", "company": "Globex Foods"}
    assert people({**ANN, "email": "annq@gmail.com"}, moved) == ONE
    assert people(ANN, {**moved, "email": "ann.quiroga@globex.example"}) == TWO


def test_nicknames_typos_and_order() -> None:
    robert = {"first": "Robert", "last": "Quiroga", "phone": "415 628 3947", "company": "Ardent Robotics"}
    assert people(robert, {**robert, "first": "Bob"}) == ONE
    assert people(robert, {**robert, "first": "Quiroga", "last": "Robert"}) == ONE
    assert people(robert, {**robert, "last": "Qiuroga"}) == ONE
    assert people(robert, {**robert, "first": "R."}) == ONE
    assert people(robert, {**robert, "first": "Albert"}) == TWO


def test_blanks_in_disguise_never_agree() -> None:
    nobody = {"first": "Unknown", "last": "[not provided]", "email": "n/a", "phone": "000-000-0000", "company": "-"}
    assert people(nobody, nobody) == TWO
    assert (
        people({**nobody, "first": "Test", "last": "Test", "company": "Test Company"}, {**nobody, "last": "test"})
        == TWO
    )


def test_a_provider_that_no_list_names_is_no_employer() -> None:
    firms = ("Ardent", "Zubiri", "Quiroga", "Lomiki", "Vanu", "Nato", "Tude", "Bebu", "Kati", "Sudo", "Muki", "Vito")
    customers = [{"last": firm, "company": firm, "email": f"{firm}@isp.example"} for firm in firms]
    one = {"first": "Ann", "last": "Fernandez", "email": "annf1@isp.example"}
    assert len(people(*customers, one, {**one, "email": None, "website": "isp.example"})) == len(firms) + 2


def test_a_switchboard_identifies_nobody() -> None:
    staff = [{"first": name, "last": "Quiroga", "phone": "415 628 3947"} for name in ("Ann", "Tomas", "Olga", "Klaus")]
    assert people(*staff, {"last": "Quiroga", "phone": "415 628 3947"}) == [{0}, {1}, {2}, {3}, {4}]


def test_namesakes_at_one_company_have_numbered_mailboxes() -> None:
    other = {**ANN, "email": "ann.quiroga2@ardent.example"}
    assert people(ANN, {**other, "phone": "+1 415 628 3947"}, {**ANN, "phone": "+1 212 555 0142"}) == [{0, 2}, {1}]


def test_colleagues_whose_addresses_differ_in_the_initial() -> None:
    tom = {"first": "Tomas", "last": "Quiroga", "email": "t.quiroga@ardent.example", "company": "Ardent Robotics"}
    assert people(tom, {**tom, "first": "Ines", "email": "i.quiroga@ardent.example"}) == TWO
    assert people(tom, {**tom, "email": "t.quiorga@ardent.example"}) == ONE


def test_people_of_two_surnames() -> None:
    ann = {"first": "Ann", "last": "Zubiri Quiroga", "email": None, "phone": "+34 91 412 7701"}
    assert people(ann, {**ann, "last": "Zubiri"}) == ONE
    assert people({**ann, "phone": None}, {**ann, "last": "Zubiri Arana", "phone": None}) == TWO


def test_given_name_and_surname_have_changed_places_and_one_is_misspelt() -> None:
    ann = {"first": "Annika", "last": "Quiroga", "phone": "+34 91 412 7701", "city": "Lund"}
    assert people(ann, {**ann, "first": "Quiroga", "last": "Anikka"}) == ONE
