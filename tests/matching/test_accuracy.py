"""How often the resolved persons and companies of a made-up CRM are right."""

import pytest

from .crm import resolved
from .labelled import labelled_crm, precision_and_recall


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_persons_and_companies_of_a_labelled_crm(seed: int) -> None:
    crm = labelled_crm(people=800, seed=seed)
    found = resolved(**crm.rows)
    precision, recall = precision_and_recall(found.persons, crm.persons)
    print(f"persons: precision {precision:.4f}, recall {recall:.4f}")
    assert precision >= 0.99
    assert recall >= 0.80
    precision, recall = precision_and_recall(found.companies, crm.companies)
    print(f"companies: precision {precision:.4f}, recall {recall:.4f}")
    assert precision >= 0.98
    assert recall >= 0.70
