"""Sentences compared word by word: what the one says in the other's words, and where it departs from them."""
