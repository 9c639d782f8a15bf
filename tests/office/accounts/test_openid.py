"""Sign-in through another organisation: settings of its own, hence a process of its own."""

import subprocess
import sys
from pathlib import Path


def test_the_journey_against_the_provider_of_the_library(tmp_path):
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"),
            "--ds=tests.office.accounts.openid.settings",
            str(Path(__file__).parent / "openid" / "journey.py"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
