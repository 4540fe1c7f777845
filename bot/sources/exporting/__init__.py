"""A matrix written for other tools and for people: one module a format."""
