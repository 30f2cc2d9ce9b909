"""Quotes: the wordings of a quotation, side by side and never merged."""
