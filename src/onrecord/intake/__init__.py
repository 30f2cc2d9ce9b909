"""Intake: from a file, a page, an address or a JSON line to an `Article`."""
