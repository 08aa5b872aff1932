"""What is paid and due on a deal, and who gains by which source. Exact decimals throughout."""

from attribution_audit.pay.deal import Deal, at_stake, due, paid, rate
from attribution_audit.pay.pay import each_deal, make_deals, read_deals, register_plans

__all__ = ["Deal", "at_stake", "due", "each_deal", "make_deals", "paid", "rate", "read_deals", "register_plans"]
