"""Match people of two lists without labels and without a threshold, and show why two of them are one.

python examples/who_is_who.py
"""

from __future__ import annotations

import pandas as pd

import attribution_audit as aa

FAIR = pd.DataFrame(
    {
        "id": ["F1", "F2", "F3"],
        "name": ["Ada Byron", "Grace Hopper", "Alan Turing"],
        "mail": ["ada@acme.example", "ghopper@navy.example", "alan@park.example"],
        "company": ["Acme Ltd", "Navy", "Park"],
    }
)
CRM = pd.DataFrame(
    {
        "id": ["C1", "C2", "C3"],
        "name": ["BYRON, Ada", "Grace M. Hopper", "Alan Smith"],
        "mail": ["ada@acme.example", "grace.hopper@navy.example", "alan.smith@other.example"],
        "company": ["Acme Limited", "Navy", "Other"],
    }
)


def main() -> None:
    """Match both lists as one table."""
    records = pd.concat([FAIR, CRM], ignore_index=True)
    roles = {"full_name": "name", "email": "mail", "company": "company"}
    matching = aa.match(records, kind="person", key="id", fields=roles)
    print(matching.clusters.to_string(index=False))
    print(matching.explain("F1", "C1"))


if __name__ == "__main__":
    main()
