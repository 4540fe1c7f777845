"""How the tables came to be, step by step, as Alembic applies it when a journal is opened."""
