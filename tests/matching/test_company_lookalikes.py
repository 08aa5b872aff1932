"""Two records of one company, and beside each the pair that only looks like one."""

from .crm import companies

ONE, TWO = [{0, 1}], [{0}, {1}]


def test_variants_of_one_name() -> None:
    assert companies({"name": "Ardent Robotics, Inc."}, {"name": "Ardent Robotics GmbH"}) == ONE
    assert companies({"name": "Peñafiel Logística S.A. de C.V."}, {"name": "Penafiel Logistica"}) == ONE
    assert companies({"name": "O’Neill & Sons Ltd"}, {"name": "ONeill and Sons Limited"}) == ONE
    assert companies({"name": "Zalgiris", "city": "Bonn"}, {"name": "ZALGIRIS SE", "city": "Bonn"}) == ONE


def test_variants_with_one_domain() -> None:
    site = "https://www.ardent.example/about"
    assert (
        companies({"name": "Ardent Robotics", "website": site}, {"name": "Ardent", "email": "t@ardent.example"}) == ONE
    )
    assert companies({"name": "Ardent Robotics", "website": site}, {"name": "Ardant Robotics", "website": site}) == ONE
    assert companies({"name": "Ardent Robotics", "website": site}, {"email": "t@ardent.example"}) == ONE


def test_homonyms() -> None:
    boston = {"name": "Apex Consulting", "website": "apexc.example", "city": "Boston"}
    berlin = {"name": "Apex Consulting", "website": "apex-consulting.example", "city": "Berlin"}
    assert companies(boston, berlin) == TWO
    assert companies({**boston, "name": "Ardent Robotics"}, {**berlin, "name": "Ardent Robotics"}) == TWO


def test_a_mention_without_a_place_does_not_join_homonyms() -> None:
    boston = {"name": "Ardent Robotics", "website": "ardent.example", "city": "Boston"}
    berlin = {"name": "Ardent Robotics", "website": "arobotics.example", "city": "Berlin"}
    assert companies(boston, berlin, {"name": "Ardent Robotics"}) == [{0}, {1}, {2}]


def test_the_same_words_in_another_order_are_another_name() -> None:
    assert companies({"name": "Fernández & García"}, {"name": "García & Fernández"}) == TWO
    assert companies({"name": "Robotics Ardent", "city": "Oslo"}, {"name": "Ardent Robotics", "city": "Oslo"}) == ONE


def test_common_names_alone_link_nothing() -> None:
    assert companies({"name": "Apex"}, {"name": "Apex Inc"}) == TWO
    assert companies({"name": "Global Solutions"}, {"name": "Global Solutions LLC"}) == TWO


def test_franchises() -> None:
    towns = ("Oslo", "Lund", "Turku", "Vaasa")
    stores = [{"name": "Subzero Yoghurt", "website": "subzero.example", "city": town} for town in towns]
    assert companies(*stores) == [{0}, {1}, {2}, {3}]
    assert companies(*stores, {**stores[2], "name": "Subzero Yoghurt Inc."}) == [{0}, {1}, {2, 4}, {3}]
    named = [{"name": f"Subzero {town}", "website": "subzero.example", "city": town} for town in towns]
    assert companies(*named) == [{0}, {1}, {2}, {3}]
    assert (
        companies(
            {"name": "Store 12", "website": "subzero.example"}, {"name": "Store 14", "website": "subzero.example"}
        )
        == TWO
    )


def test_one_free_mail_domain_is_no_company() -> None:
    assert (
        companies({"name": "Ardent Robotics", "email": "a@gmail.com"}, {"name": "Zubiri Foods", "email": "b@gmail.com"})
        == TWO
    )
    assert companies({"email": "a@gmail.com"}, {"email": "b@gmail.com"}) == TWO


def test_a_shared_host_is_no_company() -> None:
    assert (
        companies({"name": "Ardent", "website": "facebook.com/ardent"}, {"name": "Zubiri", "website": "facebook.com/z"})
        == TWO
    )
    assert companies({"website": "facebook.com/ardent"}, {"website": "facebook.com/z"}) == TWO


def test_a_domain_of_many_companies_is_a_provider() -> None:
    names = ("Ardent Robotics", "Zubiri Foods", "Quiroga Motors", "Lomiki Optics", "Vanu Mining", "Nato Pharma")
    others = ("Tude Labs", "Bebu Textiles", "Kati Plastics", "Sudo Health", "Muki Energy", "Vito Networks")
    rows = [{"name": name, "website": "isp.example"} for name in names + others]
    assert len(companies(*rows, {"website": "isp.example"})) == len(rows) + 1


def test_blanks_in_disguise_never_agree() -> None:
    assert companies({"name": "[not provided]", "city": "n/a"}, {"name": "[not provided]", "city": "n/a"}) == TWO
    assert companies({"name": "Unknown", "website": "-"}, {"name": "unknown", "website": "-"}) == TWO


def test_outlets_that_all_give_the_head_office_s_number() -> None:
    towns = ("Oslo", "Lund", "Turku", "Vaasa", "Bonn")
    outlets = [{"name": "Zalgiris Bakery", "phone": "+49 30 8412 7701", "city": town} for town in towns]
    assert companies(*outlets) == [{0}, {1}, {2}, {3}, {4}]
    assert companies(*outlets[:1], {**outlets[0], "name": "Zalgiris Bakery GmbH"}) == ONE
