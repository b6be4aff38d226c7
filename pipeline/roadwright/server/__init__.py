"""A language server: the findings of ``lint``, live in an editor, with quick fixes, hover, definitions and completion.

``session`` knows what is open, ``features`` answers questions about one place, ``positions`` counts as the protocol
does, and ``protocol`` connects them with pygls, which comes with ``roadwright[lsp]``.
"""
