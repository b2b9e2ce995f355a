"""The parent's side of reading: a process of its own for each foreign file, with limits."""
