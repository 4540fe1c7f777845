"""Prints every benchmark: `make bench`."""

from benchmarks import accuracy, speed

if __name__ == "__main__":
    speed.report()
    accuracy.report()
