"""Trends of counts over time, judged with and without coverage: series in, findings out."""
