"""Free text: mentions, direct messages and replies, and the conversations they make."""
