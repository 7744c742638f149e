"""Run kpilint as ``python -m kpilint``."""

from kpilint.cli.main import main

if __name__ == "__main__":
    main()
