"""The many ways in which a firm's name is written."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tests.benchmarks.matching_sets.firms import Firms
from tests.benchmarks.matching_sets.mistakes import changed, recased, with_slips
from tests.benchmarks.matching_sets.words import Flags, Numbers, Texts, Words, by_rank, texts

SPELLED = {
    "GmbH": ("G.m.b.H.", "Gesellschaft mit beschränkter Haftung", "mbH"),
    "GmbH & Co. KG": ("GmbH & Co KG", "GmbH + Co. KG", "KG", "GmbH u. Co. KG"),
    "AG": ("Aktiengesellschaft", "A.G."),
    "e.K.": ("eK", "e. Kfm."),
    "UG (haftungsbeschränkt)": ("UG", "UG haftungsbeschränkt"),
    "Ltd": ("Limited", "Ltd.", "LTD"),
    "Limited": ("Ltd", "Ltd."),
    "PLC": ("plc", "Public Limited Company", "P.L.C."),
    "LLP": ("L.L.P.",),
    "Inc.": ("Inc", "Incorporated", "Corp."),
    "Inc": ("Inc.", "Incorporated"),
    "LLC": ("L.L.C.", "Llc", "LLC."),
    "Corp.": ("Corporation", "Corp", "Inc."),
    "Co.": ("Company", "Co"),
    "SARL": ("S.A.R.L.", "Sarl"),
    "SAS": ("S.A.S.",),
    "SA": ("S.A.", "Société Anonyme"),
    "S.L.": ("SL", "Sociedad Limitada", "S.L.U."),
    "S.A.": ("SA", "Sociedad Anónima"),
    "SL": ("S.L.",),
    "S.r.l.": ("Srl", "SRL", "S.R.L."),
    "S.p.A.": ("SpA", "Spa"),
    "B.V.": ("BV", "B.V"),
    "BV": ("B.V.",),
    "AB": ("Aktiebolag", "AB (publ)"),
    "Pvt. Ltd.": ("Private Limited", "Pvt Ltd", "(P) Ltd."),
    "Private Limited": ("Pvt. Ltd.", "Pvt Ltd"),
    "Ltda": ("Ltda.", "Limitada"),
}
SHORTENED = {
    "International": "Intl", "Services": "Svcs", "Manufacturing": "Mfg", "Engineering": "Eng.", "Technologies": "Tech",
    "Construction": "Constr.", "Industries": "Ind.", "Laboratories": "Labs", "Solutions": "Soln", "Group": "Grp",
    "Brothers": "Bros", "Management": "Mgmt", "Properties": "Props", "Systems": "Sys", "Logistics": "Log.",
    "Maschinenbau": "Masch.bau", "Elektrotechnik": "E-Technik", "Immobilien": "Immo", "Transports": "Transp.",
    "Construcciones": "Const.", "Costruzioni": "Costr.", "Distribution": "Distr.", "& Partners": "& Ptnrs",
    "Partners": "Ptnrs", "Insurance": "Ins.", "Electronics": "Elec.", "Serviços": "Serv.", "Comércio": "Com.",
}  # fmt: skip
AND = {"&": ("and", "+", "und", "y", "e")}
BRAND_ENDS = ("", "Direct", "Express", "Plus", "Pro", "Store", "24")
FULL, NO_FORM, OTHER_FORM, OWN_ONLY, SHORT, ACRONYM, BRACKETS, BRAND, WITH_TOWN = range(9)
WAYS = {
    FULL: 0.34, NO_FORM: 0.25, OTHER_FORM: 0.16, OWN_ONLY: 0.06, SHORT: 0.09, ACRONYM: 0.02, BRACKETS: 0.03,
    BRAND: 0.01, WITH_TOWN: 0.04,
}  # fmt: skip
OWN_WORDS_ONLY, WITH_LEGAL_FORM, RECASED, MISTYPED = 0.12, 0.6, 0.08, 0.02
"""Of the employers on the records of contacts."""


class Firm(NamedTuple):
    """One firm's words."""

    own: str
    trade: str
    legal_form: str
    brand: str
    city: str


def brands(firms: Firms, rng: np.random.Generator) -> Texts:
    """For each firm a trading name, by which some know it."""
    stems = Words.weighted(by_rank([name for name in dict.fromkeys(firms.own) if name], flat=500)).draw(rng, len(firms))
    ends = rng.integers(0, len(BRAND_ENDS), len(firms)).tolist()
    return texts(f"{stem.split(' ')[0]} {BRAND_ENDS[end]}".strip() for stem, end in zip(stems, ends, strict=True))


def as_written(
    firms: Firms, firm: Numbers, city: Texts, branch: Flags, brand: Texts, rng: np.random.Generator
) -> Texts:
    """The name that each record gives; a branch half the time says its town."""
    ways = rng.choice(list(WAYS), len(firm), p=list(WAYS.values()))
    ways[branch & (rng.random(len(firm)) < 0.5)] = WITH_TOWN
    columns = (firms.own[firm], firms.trade[firm], firms.legal_form[firm], brand[firm], city)
    rows = zip(*columns, strict=True)
    chances = rng.random(len(firm)).tolist()
    return texts(
        _written(Firm(*row), way, chance) for row, way, chance in zip(rows, ways.tolist(), chances, strict=True)
    )


def as_its_people_say(firms: Firms, firm: Numbers, rng: np.random.Generator) -> Texts:
    """The employer on the records of contacts: with its legal form or without, or by its own words only."""
    way, form = rng.random(len(firm)).tolist(), rng.random(len(firm)).tolist()
    rows = zip(firms.own[firm], firms.trade[firm], firms.legal_form[firm], way, form, strict=True)
    said = changed(texts(_said(*row) for row in rows), np.flatnonzero(rng.random(len(firm)) < RECASED), recased, rng)
    return with_slips(said, rng, MISTYPED)


def _said(own: str, trade: str, legal_form: str, way: float, form: float) -> str:
    name = own if way < OWN_WORDS_ONLY else f"{own} {trade}"
    return " ".join(f"{name} {legal_form if form < WITH_LEGAL_FORM else ''}".split())


def _written(firm: Firm, way: int, chance: float) -> str:
    name = f"{firm.own} {firm.trade}".strip()
    words = name.split()
    form = firm.legal_form
    if way == OTHER_FORM:
        forms = SPELLED.get(form, (form,))
        form = forms[int(chance * len(forms))]
    elif way == OWN_ONLY:
        name, form = firm.own, form if chance < 0.4 else ""
    elif way == SHORT:
        name = " ".join(_shortened(word, chance) for word in words)
    elif way == ACRONYM and len(words) > 2:
        name, form = "".join(word[0] for word in words if word[0].isalnum()).upper(), form if chance < 0.3 else ""
    elif way == BRACKETS:
        form = (f"{form} ({firm.brand})", f"{form} t/a {firm.brand}", f"({firm.brand}) {form}")[int(chance * 3)]
    elif way == BRAND:
        name, form = firm.brand, ""
    elif way == WITH_TOWN:
        form = (f"{form}, {firm.city}", f"{form} - {firm.city}", f"{firm.city}", f"{form} ({firm.city})")[
            int(chance * 4)
        ]
    elif way == NO_FORM:
        form = ""
    return " ".join(f"{name} {form}".split()).replace(" ,", ",")


def _shortened(word: str, chance: float) -> str:
    others = AND.get(word)
    return others[int(chance * len(others))] if others else SHORTENED.get(word, word)
