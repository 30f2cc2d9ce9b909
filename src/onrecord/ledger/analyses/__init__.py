"""Analyses: what analysts make on top of the record, kept by kind and name."""
