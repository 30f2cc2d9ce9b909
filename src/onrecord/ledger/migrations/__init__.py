"""Migrations: how the schema of a ledger came to be, step by step, in the order of versions."""
