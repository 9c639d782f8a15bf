"""A school's file that was replaced or dropped stays nowhere."""

from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from opora_web.identification.actions.notices import agree
from opora_web.identification.actions.objections import prepare_objection
from opora_web.identification.models import Notice, Objection


def paper(word):
    return SimpleUploadedFile(f"{word}.pdf", f"%PDF-1.4 {word}".encode())


def kept():
    folder = Path(default_storage.path("objections"))
    return sorted(one.read_bytes()[9:].decode() for one in folder.rglob("*") if one.is_file())


@pytest.fixture
def notice(received_list):
    return Notice.objects.get()


def test_the_file_that_was_replaced_goes(director, notice, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        prepare_objection(by=director, notice=notice, text="Нет.", file=paper("first"))
    with django_capture_on_commit_callbacks(execute=True):
        prepare_objection(by=director, notice=notice, text="Нет.", file=paper("second"))
    assert kept() == ["second"]
    with django_capture_on_commit_callbacks(execute=True):
        prepare_objection(by=director, notice=notice, text="Иначе.")
    assert kept() == ["second"]


def test_the_file_goes_with_the_objection_that_was_dropped(
    director, notice, django_capture_on_commit_callbacks
):
    prepare_objection(by=director, notice=notice, text="Нет.", file=paper("first"))
    with django_capture_on_commit_callbacks(execute=True):
        agree(by=director, notice=notice)
    assert not Objection.objects.exists()
    assert kept() == []


def test_a_file_stays_while_the_change_may_still_be_taken_back(director, notice):
    prepare_objection(by=director, notice=notice, text="Нет.", file=paper("first"))
    with transaction.atomic():
        agree(by=director, notice=notice)
        transaction.set_rollback(True)
    assert Objection.objects.get().file_name == "first.pdf"
    assert kept() == ["first"]
