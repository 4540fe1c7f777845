"""Which rows fit a question, how well, and why."""
