"""Prints every benchmark: `make bench`."""

from benchmarks import speed

if __name__ == "__main__":
    speed.report()
