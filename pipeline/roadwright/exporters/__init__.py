"""Exporters: how a roadmap becomes an artifact. One module or folder each, its templates beside it."""
