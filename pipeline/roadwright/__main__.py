"""``python -m roadwright`` is the command ``roadwright``."""

from roadwright.cli import main

if __name__ == "__main__":  # a rendering process imports this module too
    main()
