"""Documents that people keep, as matrices: read with all their quirks, and every repair told."""
