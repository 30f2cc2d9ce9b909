"""Rendering: a record as a report to print or as a page to browse; nothing is printed here."""
