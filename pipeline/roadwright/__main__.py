"""``python -m roadwright`` is the command ``roadwright``."""

from roadwright.cli import main

main()
