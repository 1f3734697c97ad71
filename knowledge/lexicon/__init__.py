"""Words that stand for one another: shipped lexicon files and how they are looked up."""
