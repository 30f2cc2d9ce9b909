"""Views: what a ledger holds of actors, territories, events and days."""
