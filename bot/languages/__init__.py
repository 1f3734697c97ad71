"""What Altai says of its own accord, in every language it speaks; quotes stay in their sources' language."""
