"""Whether a link rests on a name and a company alone, which in a small file may be two colleagues of one name."""

from __future__ import annotations

from attribution_audit.findings.chains import Link

TELLS_ONE_PERSON = (
    "same e-mail address",
    "e-mail addresses agree before the @",
    "e-mail addresses made of the name agree before the @",
    "e-mail addresses have the same letters before the @",
    "e-mail addresses differ by a typing error",
    "same phone number",
    "same mobile number",
    "phone numbers differ by one digit",
    "same identifier",
    "date of birth agrees",
    "converted into this contact",
    "merged in the CRM",
)
"""Words of a link's reason any of which is more than a name."""
TELLS_TOGETHER = ("job title agrees", "street agrees", "postal code agrees", "city agrees")
"""Words of which it takes `AT_LEAST`: none of them hangs on the others."""
AT_LEAST = 2


def is_name_only(link: Link) -> bool:
    """Whether nothing but the names and the company agrees, or only one thing more.

    >>> one, other = ("Lead", "1"), ("Contact", "2")
    >>> is_name_only(Link(one, other, 12.0, 0.999, "surname agrees, given name agrees, company agrees", False))
    True
    >>> is_name_only(Link(one, other, 12.0, 0.999, "same phone number, surname agrees", False))
    False
    """
    if link.is_crms or any(words in link.reason for words in TELLS_ONE_PERSON):
        return False
    return sum(words in link.reason for words in TELLS_TOGETHER) < AT_LEAST
