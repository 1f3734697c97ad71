"""The browser's side of the local Discord: what its page is served by, told and lets people do."""
