"""Prints every benchmark: `make bench`."""

from benchmarks import accuracy, dispatch, size, speed

if __name__ == "__main__":
    speed.report()
    size.report()
    dispatch.report()
    accuracy.report()
