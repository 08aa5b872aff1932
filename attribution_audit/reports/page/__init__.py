"""The parts of report.html, each from the outcome to what its part of the template shows."""
