"""A part's text on screen: paragraphs, pictures, what comes from last year."""
