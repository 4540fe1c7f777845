"""From a ranking to one of five answers, and the words to say it with."""
