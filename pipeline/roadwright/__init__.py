"""Roadwright turns a roadmap written in YAML into things people learn from, and keeps it honest."""

__version__ = "0.1.0"
