"""What is wrong with a draft: rules and the findings that they yield."""
