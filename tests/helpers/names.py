"""Names of parametrised tests that are the same in every process."""


def repr_in_order(value: object) -> str:
    """Return a value in words; a set in the order of its members, which else differs between processes."""
    return str(sorted(map(str, value))) if isinstance(value, set | frozenset) else str(value)
