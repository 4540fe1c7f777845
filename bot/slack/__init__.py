"""The bot in Slack: the only package that imports Slack's libraries."""
