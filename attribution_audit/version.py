"""The version of this program, as packaging and every output bear it."""

VERSION = "0.1.0"
