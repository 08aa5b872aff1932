"""E-mail addresses and websites: the mailbox, whether it is a person's, and the company's domain behind it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from disposable_email_domains import blocklist
from publicsuffixlist import ENCODING, PSLFILE, PublicSuffixList

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.wordlists import words

ADDRESS = re.compile(
    r"""
    (?<![\w!#$%&'*+/=?^`{|}~.-])   # not inside a word: its tail is another mailbox, and a long one takes for ever
    ([\w!#$%&'*+/=?^`{|}~.-]+)@             # letters of any alphabet, as RFC 6531 has them
    ([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+)
    """,
    re.VERBOSE,
)
HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([^/:?#\s]+)")
HOST_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
SECOND_LEVELS = frozenset({"com", "co", "net", "org", "ac", "edu", "gov"})
"""Labels that stand for a kind of registrant below a country's suffix."""
DOTLESS = frozenset({"gmail.com", "googlemail.com"})
"""Providers that ignore dots in the local part (Google's help page "Dots don't matter in Gmail addresses")."""

NOT_A_SMALL_LETTER = re.compile(r"[^a-z]+")

REMEMBERED = 20_000
"""Hosts whose domain is kept for the next batch: some 2 MB."""


def mailbox(cell: str) -> str | None:
    """The mailbox an address leads to, without sub-address (`+tag`); null where the cell holds no address.

    >>> mailbox(" Lucia.Ibanez+web@PENAFIEL.example ")
    'lucia.ibanez@penafiel.example'
    >>> mailbox("Anna.Müller@acme.example")
    'anna.müller@acme.example'
    """
    typed = cell if cell.isascii() else unicodedata.normalize("NFC", cell)
    found = ADDRESS.search(typed.strip().lower())
    if found is None:
        return None
    local, host = found.groups()
    local = local.partition("+")[0].strip(".")
    if host in DOTLESS:
        local, host = local.replace(".", ""), "gmail.com"
    is_nobody = is_blank(local if local.isalpha() else folded(local)) and local not in words("role_mailboxes")
    return None if not local or is_nobody else f"{local}@{host}"


def is_role_mailbox(address: str) -> bool:
    """Whether a mailbox belongs to an office (info@, sales@) and not to a person.

    >>> is_role_mailbox("no-reply@ardent.example")
    True
    """
    local = address.partition("@")[0]
    if local.isalpha():
        return local in words("role_mailboxes")
    return NOT_A_SMALL_LETTER.sub("", local) in words("role_mailboxes") or local.startswith(("noreply.", "no-reply."))


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have a mailbox there, for good or for ten minutes (package `disposable-email-domains`).

    >>> [is_free_mail(domain) for domain in ("gmail.com", "yahoo.co.uk", "web.de", "mailinator.com", "web.com")]
    [True, True, True, True, False]
    """
    listed = words("free_mail")
    return domain in listed or domain.partition(".")[0] in listed or domain in blocklist


def mail_domain(address: str) -> str | None:
    """The registrable domain of a mailbox, null for free mail."""
    return company_domain(address.rpartition("@")[2])


@lru_cache(maxsize=REMEMBERED)
def company_domain(host: str) -> str | None:
    """The registrable domain of a host of mailboxes, null for free mail."""
    domain = registrable(host)
    return None if domain is None or is_free_mail(domain) else domain


def site_domain(cell: str) -> str | None:
    """The registrable domain of a website (or of a bare domain), null where it is not the company's own.

    >>> site_domain("https://www.ardent.co.uk/contact?x=1")
    'ardent.co.uk'
    """
    found = HOST.match(cell.strip().lower())
    domain = registrable(found.group(1)) if found else None
    is_shared = domain is not None and (domain in words("shared_hosts") or is_free_mail(domain))
    return None if is_shared else domain


def registrable(host: str) -> str | None:
    """The part of a host name that somebody registered, by the public suffix list.

    Suffixes that the list does not know are read as known ones are built.

    >>> registrable("www.ardent.co.uk"), registrable("mail.ardent.com.example")
    ('ardent.co.uk', 'ardent.com.example')
    """
    host = host.strip(".")
    if not HOST_NAME.fullmatch(host) or (host[-1].isdigit() and host.replace(".", "").isdigit()):
        return None
    if host.count(".") == 1 and _is_registrable(host):
        return host
    found = _suffixes().privatesuffix(host)
    if found is None or found.partition(".")[0] not in SECOND_LEVELS:
        return found if isinstance(found, str) else None
    before = host.removesuffix(found).rstrip(".").rpartition(".")[2]
    return f"{before}.{found}" if before else None


def _is_registrable(host: str) -> bool:
    """Whether a host of two labels in ASCII is plainly no suffix itself: most are not."""
    label, _, rest = host.partition(".")
    suffixes = _short_suffixes()
    return not (host in suffixes or rest in suffixes or label in SECOND_LEVELS or "xn--" in host)


@cache
def _short_suffixes() -> frozenset[str]:
    """The suffixes of two labels in the public suffix list, and those of any length below which every label is one."""
    rules = [rule.strip() for rule in Path(PSLFILE).read_text(encoding=ENCODING).splitlines()]
    wild = (rule[2:] for rule in rules if rule.startswith("*."))
    return frozenset([*wild, *(rule for rule in rules if rule.count(".") == 1 and not rule.startswith("//"))])


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
