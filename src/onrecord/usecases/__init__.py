"""Use cases: the only floor that joins intake and reading."""
