"""The adopting window: a report that was read beside its source, to take or to leave line by line."""
