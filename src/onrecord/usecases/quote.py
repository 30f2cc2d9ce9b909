"""Quote: every wording of a quotation that a ledger holds."""

from onrecord.ledger.handles import is_handle
from onrecord.ledger.quotes.finding import find_variants
from onrecord.ledger.quotes.quoted_rows import words_of_statement
from onrecord.ledger.store import Ledger
from onrecord.model.variants import Variant

__all__ = ["quote"]


def quote(
    ledger: Ledger, words: str, *, speaker: str | None = None, limit: int = 50
) -> tuple[Variant, ...]:
    """Return the wordings of a quotation, the earliest source first.

    The handle of a statement (`12.s3`) means its words. Each wording has its carriers, the
    earlier wording it is nearest to, and what differs from that.
    """
    with ledger.reading() as connection:
        if is_handle(words):
            words = words_of_statement(connection, words)
        return find_variants(connection, words, speaker=speaker, limit=limit)
