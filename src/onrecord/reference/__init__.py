"""Reference: what onrecord knows beforehand, as data files, each entry with its source."""
