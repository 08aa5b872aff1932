"""Tests here share companies, so that each is simulated once."""

import sys
from pathlib import Path

import pytest

from attribution_audit.simulation import SimulatedCompany

sys.path.insert(0, str(Path(__file__).parent))  # simulated_companies.py lies beside the tests

from simulated_companies import company


@pytest.fixture(scope="session")
def story() -> SimulatedCompany:
    return company()


@pytest.fixture(scope="session")
def honest() -> SimulatedCompany:
    return company(2000, 2, "honest")
