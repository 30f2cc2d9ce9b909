"""The bench: what the reader is measured on, against floors that only rise.

`python -m bench` measures and prints a table; `bench/README.md` says what each figure means.
Nothing here ships in the package, and no text of a corpus is ever written into the project.
"""
