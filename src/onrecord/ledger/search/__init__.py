"""Search: statements found by words, phrases and filters, alike in both stores."""
