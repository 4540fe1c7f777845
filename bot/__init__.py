"""The RACI bot: answers “who is responsible for this?” from a RACI matrix."""
