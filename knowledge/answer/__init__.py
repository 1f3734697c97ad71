"""Answers: one module for each way to answer a question."""
