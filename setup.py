"""Packages of the wheel: the code, and the raw tables as ``analysis/data``."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["analysis", "analysis.*"]), "analysis.data"],
    package_dir={"analysis.data": "data/raw"},
)
