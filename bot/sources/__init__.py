"""Knowledge in files: reading it, checking it, and saying what is wrong where."""
