"""Ten countries as a CRM meets them: names, telephone numbers, postal codes, streets, legal forms, free mailboxes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    """What is written differently from country to country."""

    code: str
    name: str
    share: float
    """Of all persons and companies."""
    locale: str
    """Of Faker's lists of names."""
    dial: str
    trunk: str
    """What is dialled before the area within the country."""
    areas: tuple[str, ...]
    subscriber_digits: int
    mobile_areas: tuple[str, ...]
    mobile_digits: int
    postal: str
    """`a` a digit and `A` a letter of the town's, `#` a digit and `@` a letter of the quarter's."""
    number_first: bool
    """Whether the house number stands before the street."""
    street_ends: tuple[str, ...]
    """What a street's name ends with, commonest first; one that begins with a blank is a word of its own."""
    top_domain: str
    mailboxes: tuple[str, ...]
    legal_forms: tuple[str, ...]
    trades: tuple[str, ...]


ENGLISH_TRADES = (
    *("Services", "Consulting", "Group", "Solutions", "Systems", "Logistics", "Engineering", "Technologies"),
    *("Partners", "Construction", "Properties", "Foods", "Motors", "Software", "Energy", "Media", "Design"),
    *("Marketing", "Manufacturing", "Pharma", "Insurance", "Capital", "Electronics", "Plumbing", "Dental"),
    *("Industries", "International", "Laboratories", "Packaging", "Textiles", "Security", "Travel", "Farms"),
)
GERMAN_TRADES = (
    *("Maschinenbau", "Logistik", "Bau", "Immobilien", "Software", "Consulting", "Elektrotechnik", "Metallbau"),
    *("Verwaltung", "Handel", "Haustechnik", "Medien", "Systeme", "Technik", "Automobile", "Spedition", "Verlag"),
    *("Werkzeugbau", "Druckerei", "Apotheke", "Steuerberatung", "Energie", "Kunststofftechnik", "Holzbau"),
)
FRENCH_TRADES = (
    *("Services", "Conseil", "Transports", "Immobilier", "Industrie", "Distribution", "Bâtiment", "Informatique"),
    *("Électricité", "Menuiserie", "Assurances", "Énergie", "Médias", "Automobiles", "Santé", "Logistique"),
)
SPANISH_TRADES = (
    *("Servicios", "Consultores", "Construcciones", "Transportes", "Inmobiliaria", "Sistemas", "Ingeniería"),
    *("Alimentación", "Distribuciones", "Asesores", "Energía", "Logística", "Instalaciones", "Comercial"),
)
ITALIAN_TRADES = (
    *("Servizi", "Costruzioni", "Trasporti", "Immobiliare", "Impianti", "Sistemi", "Consulenza", "Alimentari"),
    *("Meccanica", "Logistica", "Energia", "Arredamenti", "Informatica", "Commerciale", "Tessile"),
)
DUTCH_TRADES = ("Beheer", "Bouw", "Transport", "Advies", "Techniek", "Installaties", "Vastgoed", "Logistiek", "Media")
SWEDISH_TRADES = ("Bygg", "Konsult", "Fastigheter", "Teknik", "Transport", "Redovisning", "Måleri", "El", "Industri")
PORTUGUESE_TRADES = ("Serviços", "Comércio", "Construções", "Transportes", "Consultoria", "Engenharia", "Sistemas")

COUNTRIES = (
    Country(
        "US", "United States", 0.30, "en_US", "1", "",
        ("212", "415", "312", "617", "713", "305", "206", "503", "404", "602"), 7, ("917", "646", "310", "408"), 7,
        "aaa##", True, (" Street", " Avenue", " Road", " Drive", " Lane", " Boulevard", " Court"), "com",
        ("gmail.com", "yahoo.com", "hotmail.com", "aol.com", "outlook.com", "icloud.com"),
        ("Inc.", "LLC", "Corp.", "Inc", "", "Co.", "LP"), ENGLISH_TRADES,
    ),
    Country(
        "GB", "United Kingdom", 0.15, "en_GB", "44", "0",
        ("20", "121", "161", "113", "117", "131"), 8, ("77", "78", "79", "74"), 8,
        "AA# #@@", True, (" Road", " Street", " Lane", " Close", " Avenue", " Way"), "co.uk",
        ("gmail.com", "hotmail.co.uk", "yahoo.co.uk", "btinternet.com", "outlook.com"),
        ("Ltd", "Limited", "PLC", "LLP", ""), ENGLISH_TRADES,
    ),
    Country(
        "DE", "Germany", 0.16, "de_DE", "49", "0",
        ("30", "40", "89", "221", "69", "711", "211", "341", "351", "511"), 7, ("151", "160", "170", "176"), 8,
        "aaa##", False, ("straße", "weg", "platz", "allee", "gasse", "ring"), "de",
        ("gmail.com", "gmx.de", "web.de", "t-online.de", "freenet.de"),
        ("GmbH", "GmbH & Co. KG", "AG", "e.K.", "KG", "UG (haftungsbeschränkt)", ""), GERMAN_TRADES,
    ),
    Country(
        "FR", "France", 0.08, "fr_FR", "33", "0", ("1", "2", "3", "4", "5"), 8, ("6", "7"), 8,
        "aa###", True, (" Rue", " Avenue", " Boulevard", " Place", " Chemin"), "fr",
        ("gmail.com", "orange.fr", "free.fr", "hotmail.fr", "wanadoo.fr"),
        ("SARL", "SAS", "SA", "EURL", ""), FRENCH_TRADES,
    ),
    Country(
        "ES", "Spain", 0.06, "es_ES", "34", "", ("91", "93", "96", "95"), 7, ("6", "7"), 8,
        "aa###", False, (" Calle", " Avenida", " Plaza", " Paseo"), "es",
        ("gmail.com", "hotmail.com", "hotmail.es", "telefonica.net"),
        ("S.L.", "S.A.", "SL", "S.L.U.", ""), SPANISH_TRADES,
    ),
    Country(
        "IT", "Italy", 0.05, "it_IT", "39", "", ("06", "02", "011", "055"), 7, ("33", "34", "32"), 8,
        "aaa##", False, (" Via", " Viale", " Piazza", " Corso"), "it",
        ("gmail.com", "libero.it", "alice.it", "virgilio.it"),
        ("S.r.l.", "S.p.A.", "Srl", "S.n.c.", ""), ITALIAN_TRADES,
    ),
    Country(
        "NL", "Netherlands", 0.06, "nl_NL", "31", "0", ("20", "10", "70", "30"), 7, ("6",), 8,
        "aa## @@", False, ("straat", "weg", "laan", "plein", "kade"), "nl",
        ("gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "xs4all.nl"),
        ("B.V.", "BV", "N.V.", "V.O.F.", ""), DUTCH_TRADES,
    ),
    Country(
        "SE", "Sweden", 0.04, "sv_SE", "46", "0", ("8", "31", "40", "18"), 7, ("70", "73", "76"), 7,
        "aa# ##", False, ("gatan", "vägen", "gränd", "torget"), "se",
        ("gmail.com", "hotmail.com", "telia.com", "live.se"),
        ("AB", "Aktiebolag", "HB", ""), SWEDISH_TRADES,
    ),
    Country(
        "IN", "India", 0.06, "en_IN", "91", "0", ("11", "22", "80", "44", "33"), 8, ("98", "99", "97", "88"), 8,
        "aaa###", True, (" Road", " Marg", " Nagar", " Street", " Colony"), "in",
        ("gmail.com", "yahoo.co.in", "rediffmail.com", "hotmail.com"),
        ("Pvt. Ltd.", "Private Limited", "Ltd", "LLP", ""), ENGLISH_TRADES,
    ),
    Country(
        "BR", "Brazil", 0.04, "pt_BR", "55", "0", ("11", "21", "31", "41"), 8, ("119", "219", "319"), 8,
        "aa###-###", False, (" Rua", " Avenida", " Travessa", " Praça"), "com.br",
        ("gmail.com", "hotmail.com", "uol.com.br", "terra.com.br"),
        ("Ltda", "S.A.", "Ltda.", "EIRELI", ""), PORTUGUESE_TRADES,
    ),
)  # fmt: skip
SHARES = [country.share for country in COUNTRIES]
