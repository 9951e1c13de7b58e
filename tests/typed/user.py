"""A user's file with two slips, which a type checker has to find: the tests look for both."""

from analysis import study

easter = study("easter_2025", dys=14)  # misspelt
victory = study(14, days="victory_2025")  # swapped
