"""Files of objections that nothing points at any more."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from opora_web.identification.models import Objection


def drop_file(objection: Objection) -> None:
    """Erase the file once the transaction holds; part of the action that lets go of it."""
    if objection.file:
        name = objection.file.name
        transaction.on_commit(partial(default_storage.delete, name), robust=True)
