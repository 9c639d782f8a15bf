"""`opora-office COMMAND`: spoken names, and the demonstration that settings must know of."""

import os
from unittest.mock import patch

import pytest

from opora_web.config import office


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [
        (["verify-journal", "--no-color"], ["verify_journal", "--no-color"]),
        (["serve", "--port", "8001"], ["serve", "--port", "8001"]),
        (["--version"], ["--version"]),
        ([], []),
    ],
)
def test_names_are_spoken_with_a_hyphen(spoken, meant):
    with (
        patch.object(office.sys, "argv", ["opora-office", *spoken]),
        patch.object(office, "execute_from_command_line") as executed,
    ):
        office.main()
    executed.assert_called_once_with(["opora-office", *meant])


def test_a_demonstration_is_known_before_the_settings_are_read():
    with (
        patch.dict(os.environ),
        patch.object(office.sys, "argv", ["opora-office", "serve", "--demo"]),
        patch.object(office, "execute_from_command_line"),
    ):
        os.environ.pop("OPORA_DEMO", None)
        office.main()
        assert os.environ["OPORA_DEMO"] == "true"
