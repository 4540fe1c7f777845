"""How well the bot answers labelled questions, and the fit of its confidence to them."""
