"""Rule files: controlled English in, a checked rule book out, every error with its line."""

from onrecord.reasoning.rulefiles.book import Checked, check_rules, parse_rules

__all__ = ["Checked", "check_rules", "parse_rules"]
