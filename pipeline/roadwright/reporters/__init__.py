"""Reporters: how findings and gap reports are printed. One module a format."""
