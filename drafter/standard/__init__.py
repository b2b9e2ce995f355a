"""What the statutory form is: parts, tables, cells and identities, read from resources/standards."""
