"""Quote: every wording of a quotation that a ledger holds."""

from onrecord.ledger.quotes.finding import find_variants
from onrecord.ledger.store import Ledger
from onrecord.model.variants import Variant

__all__ = ["quote"]


def quote(
    ledger: Ledger, words: str, *, speaker: str | None = None, limit: int = 50
) -> tuple[Variant, ...]:
    """Return the wordings of a quotation, the earliest source first.

    Each has its carriers, the earlier wording it is nearest to, and what differs from that.
    """
    with ledger.reading() as connection:
        return find_variants(connection, words, speaker=speaker, limit=limit)
