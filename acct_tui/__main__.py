"""Run as `python -m acct_tui`."""

from acct_tui.cli import main

if __name__ == "__main__":
    main()
