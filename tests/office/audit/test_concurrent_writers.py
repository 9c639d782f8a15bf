"""Many processes write at once: one chain, nobody lost, nobody refused."""

WRITER = """
import sys
from django.db import transaction
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
for number in range(25):
    with transaction.atomic():
        record("changed", None, by=SYSTEM, title=f"{sys.argv[1]}-{number}")
"""

TITLES = """
from opora_web.audit.models import JournalEntry
print(*JournalEntry.objects.values_list("title", flat=True))
"""


def test_a_chain_written_by_four_processes_holds(office):
    writers = [office.script(WRITER, str(one)) for one in range(4)]
    assert [office.finish(writer) for writer in writers] == [(0, "")] * 4
    expected = {f"{one}-{number}" for one in range(4) for number in range(25)}
    titles = office.run(TITLES).split()
    assert set(titles) == expected
    assert len(titles) == 100
    code, said = office.command("verify-journal")
    assert code == 0, said
    assert "100\xa0записей" in said
