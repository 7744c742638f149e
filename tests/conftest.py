"""What tests of several layers share."""

import logging

import pytest
from lark import logger


@pytest.fixture
def lark_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> pytest.LogCaptureFixture:
    """What lark says while it builds a parser.

    The layer contract runs its linter in this process, whose logging configuration silences every
    logger that it does not know.
    """
    monkeypatch.setattr(logger, "disabled", False)
    monkeypatch.setattr(logger, "propagate", True)
    caplog.set_level(logging.DEBUG, logger=logger.name)
    return caplog
