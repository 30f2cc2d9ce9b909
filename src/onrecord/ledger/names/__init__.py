"""Names: how the names of actors are compared, within one block and by form."""

from onrecord.ledger.names.folding import name_key, name_keys
from onrecord.ledger.names.forms import block_of, form_of

__all__ = ["block_of", "form_of", "name_key", "name_keys"]
