"""What every test can rely on."""

import signal


def pytest_configure() -> None:
    """Let SIGINT through to the processes that tests start.

    A shell that runs the tests in the background has it ignored, and what is ignored
    stays so in every process below; what is handled is not inherited.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
