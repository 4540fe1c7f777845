"""Everything the bot shows in Slack, as Block Kit; nothing here decides or asks."""
