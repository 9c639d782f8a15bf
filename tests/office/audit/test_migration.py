"""The refusal of the database comes with its migration and goes with it."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM

pytestmark = pytest.mark.django_db(transaction=True)


def touch():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE audit_journalentry SET title = 'иначе'")


def test_back_and_forth():
    with transaction.atomic():
        record("changed", None, by=SYSTEM, title="дело")
    with pytest.raises(IntegrityError):
        touch()
    call_command("migrate", "audit", "0001", verbosity=0)
    touch()
    call_command("migrate", verbosity=0)
    with pytest.raises(IntegrityError):
        touch()
