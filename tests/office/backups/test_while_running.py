"""Copied and put back while others write: every moment of it is a whole one."""

from tests.office.backups.words import WORDS

WRITER = """
import time
from django.db import DatabaseError, connection, transaction
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from pathlib import Path
import os
home = Path(os.environ["OPORA_HOME"])
while not (home / "stop").exists():
    try:
        with transaction.atomic():
            record("changed", None, by=SYSTEM, title="дело")
    except DatabaseError as error:
        # PostgreSQL drops the tables under whoever waits for them: such a write fails, whole.
        if connection.vendor == "sqlite":
            raise
        connection.close()
    (home / "writing").touch()
    time.sleep(0.02)
"""


def test_a_copy_made_while_others_write_holds(office):
    words = office.home / "words"
    words.write_text(WORDS, "utf-8")
    option = f"--passphrase-file={words}"
    writer = office.script(WRITER)
    while not (office.home / "writing").exists():
        assert writer.poll() is None, writer.communicate()
    code, said = office.command("backup", "copy.opora", option)
    assert code == 0, said
    code, said = office.command("restore", "copy.opora", option, "--yes")
    assert code == 0, said
    (office.home / "stop").touch()
    assert office.finish(writer) == (0, "")
    code, said = office.command("verify-journal")
    assert code == 0, said
