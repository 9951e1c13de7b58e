"""A user's file with two slips, which a type checker has to find: the tests look for both."""

from analysis import reconcile, study

easter = study("easter_2025", dys=14)  # misspelt
book = reconcile("easter_2025")  # what load() returns belongs here
