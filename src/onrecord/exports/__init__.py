"""Exports: what a ledger holds, in the forms that other tools read."""
