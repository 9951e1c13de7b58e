"""Seeded data with a known truth: for tests, docs and benchmarks."""
