"""Training: what rebuilds the weights of the reader from the corpora. `python -m training`."""
