"""What must outlive the process: what was asked and picked, channel settings, threads."""
