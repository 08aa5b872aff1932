"""The tables that `tests.benchmarks.matching` matches: made-up CRM tables and FEBRL's, each with its truth."""
