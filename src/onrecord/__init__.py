"""onrecord: news reporting as a source-anchored record of who said what."""
