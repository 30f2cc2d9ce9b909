"""The ledger: records in a database, and everything that is asked of them there."""
