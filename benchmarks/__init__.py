"""Speed and accuracy beside peers, in one run, as ratios."""
