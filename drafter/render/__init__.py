"""What is handed in: from a draft to finished files."""
