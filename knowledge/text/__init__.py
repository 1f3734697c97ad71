"""Text as the engine sees it: folded words, tokens, sentences."""
