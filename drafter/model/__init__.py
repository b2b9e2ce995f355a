"""What the office has typed: the draft, its edits and its file."""
