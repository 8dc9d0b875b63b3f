"""For tools that do not read pyproject.toml: `python setup.py sdist`."""

from setuptools import setup

setup()
