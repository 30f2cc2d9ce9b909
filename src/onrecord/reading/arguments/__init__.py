"""Arguments: stepwise reasoning in an article, as premises and what is concluded from them."""

from onrecord.reading.arguments.finding import find_arguments

__all__ = ["find_arguments"]
