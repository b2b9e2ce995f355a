"""A statutory table on screen: its cells as on paper, typing, selecting, copying and pasting."""
