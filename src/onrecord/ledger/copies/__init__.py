"""Copies: articles that share passages, and statements that many articles carry."""
