"""What the text of a report says in figures: numbers, the clauses they stand in, the cells they name."""
