"""Prose in the place of a text with markup: exactly as long, so that every offset is the file's."""
