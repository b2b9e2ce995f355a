"""The form on screen: the cover, the statutory tables, the prose."""
