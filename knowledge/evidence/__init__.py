"""Evidence: every fact and sentence of the documents, prepared for matching against a question."""
