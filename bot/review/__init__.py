"""What only somebody who knows the trade, or the matcher, can see in a matrix.

Every finding brings the question to put to the people concerned.
"""
