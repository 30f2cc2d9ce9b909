"""Reasoning: from the record, and rules with their sources, to what follows and for whom."""
