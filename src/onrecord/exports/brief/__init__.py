"""The brief: what stands out in a ledger, on a few pages, every line with its footnotes."""
