"""Reading: from an `Article` to its `Record`; no disk, no network, no clock."""
