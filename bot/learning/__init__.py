"""What the journal teaches: what goes unanswered, and phrasings to take up."""
