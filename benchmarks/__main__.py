"""Prints every benchmark: `make bench`."""

from benchmarks import accuracy, dispatch, speed

if __name__ == "__main__":
    speed.report()
    dispatch.report()
    accuracy.report()
