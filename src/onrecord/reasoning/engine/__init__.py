"""The engine: cases as programs over numbers, solved by clingo or evaluated bottom-up."""
