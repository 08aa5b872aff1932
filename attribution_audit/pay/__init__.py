"""What is paid and due on a deal, and who gains by which source. Exact decimals throughout."""

from attribution_audit.pay.credit import Credit
from attribution_audit.pay.deal import Deal, at_stake, credits_of, due, dues, paid, pays_more
from attribution_audit.pay.parted import parted, shared
from attribution_audit.pay.pay import each_deal, make_deals, read_deals, read_people, register_plans
from attribution_audit.pay.people import keys_of
from attribution_audit.pay.quotas import settle

__all__ = [
    "Credit",
    "Deal",
    "at_stake",
    "credits_of",
    "due",
    "dues",
    "each_deal",
    "keys_of",
    "make_deals",
    "paid",
    "parted",
    "pays_more",
    "read_deals",
    "read_people",
    "register_plans",
    "settle",
    "shared",
]
