"""From a person's words to a Question: the topic, and the frame around it."""
