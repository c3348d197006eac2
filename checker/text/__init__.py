"""Reading texts, and the places in them: paragraphs, sentences, quotations, tokens."""
