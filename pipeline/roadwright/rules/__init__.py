"""Semantic rules, one module each. ``discovery`` finds them; nothing lists them."""
