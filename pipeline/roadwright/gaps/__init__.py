"""Roadmap x Outlines x decisions -> GapReport: what a source says that the roadmap does not.

Pure and offline. ``report`` is the way in; ``alignment`` finds the pairs, ``findings``, ``order`` and ``depth`` read
the gaps from them.
"""
