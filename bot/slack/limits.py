"""Slack's limits on what a message may hold, in characters unless said otherwise.

Source: https://docs.slack.dev/reference/block-kit and the validators of slack_sdk.
"""

BUTTON_TEXT = 75
BUTTON_VALUE = 2000
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30
SECTION_TEXT = 3000
FALLBACK_TEXT = 3900  # Slack advises to keep `text` under 4,000
MESSAGE_TEXT = 13_000  # all blocks together; past about 13,200 a message is refused
BLOCKS = 50  # blocks a message
PLAIN_TEXT = 2000  # a context element; Slack takes a little more

# A table in a message: https://docs.slack.dev/reference/block-kit/blocks/table-block
TABLE_ROWS = 100  # the heading among them
TABLE_COLUMNS = 20
TABLE_TEXT = 10_000  # all cells together; one table a message, and none in a modal or a Home tab

PROMPTS = 4  # https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
PROMPT_ACTIVITY = 150  # characters of an activity that people still read on a prompt

# Views: https://docs.slack.dev/reference/views
VIEW_BLOCKS = 100
VIEW_TITLE = 24  # the texts of the buttons below a modal too
PRIVATE_METADATA = 3000

# Menus: https://docs.slack.dev/reference/block-kit/composition-objects/option-object
OPTIONS = 100  # in a menu or in one group of it; groups in a menu
OPTION_TEXT = 75  # of its description and of a group's label too
OPTION_VALUE = 150

# https://docs.slack.dev/reference/block-kit/blocks
HEADER = 150
LABEL = 2000  # of an input
PLACEHOLDER = 150
