"""The start page: new, open, from last year's report, recent files, unsaved work."""
