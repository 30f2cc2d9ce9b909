"""Writing: records made into rows and put into the tables of a ledger, article by article."""
