"""From a text to its words: markup, spelling, stems, and which language it is."""
