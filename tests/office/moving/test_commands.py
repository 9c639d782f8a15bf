"""``opora-office export`` and ``opora-office import``."""

import io
import zipfile

import pytest
from django.core.management import CommandError, call_command
from tests.office.cast import make_cast

from opora_web.config.backups.sealed import is_sealed
from opora_web.registry.models import Municipality

PASSPHRASE = "три слова и число 7"


@pytest.fixture
def passphrase_file(tmp_path):
    path = tmp_path / "passphrase"
    path.write_text(PASSPHRASE, "utf-8")
    return path


def said_by(command, *arguments, **options):
    said = io.StringIO()
    call_command(command, *arguments, stdout=said, **options)
    return said.getvalue()


def test_a_sealed_archive_goes_from_office_to_office(district, tmp_path, passphrase_file):
    path = tmp_path / "a.opora"
    said = said_by("export", "Каменский район", path, passphrase_file=passphrase_file)
    assert "Муниципалитет: Каменский район." in said
    assert is_sealed(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.glob("export-*")] == []
    call_command("flush", interactive=False, verbosity=0)
    wrong = tmp_path / "wrong"
    wrong.write_text("совсем другие слова", "utf-8")
    with pytest.raises(CommandError, match="не открывается этим паролем"):
        call_command("import", path, passphrase_file=wrong)
    said = said_by("import", path, passphrase_file=passphrase_file)
    assert "Загружено: Каменский район" in said
    assert Municipality.objects.get().schools.count() == 5


def test_a_plain_archive_is_a_zip(district, tmp_path):
    path = tmp_path / "a.zip"
    said_by("export", "Каменский район", path, plain=True)
    assert zipfile.is_zipfile(path)
    call_command("flush", interactive=False, verbosity=0)
    assert "Загружено" in said_by("import", path)


def test_what_did_not_come_along_is_said(district, tmp_path):
    from opora_web.assessment.models import Upload

    Upload.objects.create(municipality=district, by=Upload.objects.order_by("pk").first().by)
    said = said_by("export", "Каменский район", tmp_path / "a.zip", plain=True)
    assert "Не вошло — загрузки результатов: не закончены: 1" in said


def test_the_municipality_is_named_by_its_code_too(cast, tmp_path):
    Municipality.objects.filter(pk=cast.own.municipality.pk).update(oktmo="56629000")
    assert "Каменский район" in said_by("export", "56629000", tmp_path / "a.zip", plain=True)


def test_what_is_asked_wrongly_is_refused(transactional_db, tmp_path):
    cast = make_cast()
    taken = tmp_path / "taken.zip"
    taken.touch()
    for name, path, told in (
        ("Нигдейский район", tmp_path / "a.zip", "Муниципалитета «Нигдейский район» нет"),
        ("Каменский район", taken, "уже есть"),
        ("Каменский район", tmp_path / "no" / "a.zip", "Папки"),
    ):
        with pytest.raises(CommandError, match=told):
            call_command("export", name, path, plain=True)
    Municipality.objects.filter(pk=cast.stranger.municipality.pk).update(name="Каменский район")
    with pytest.raises(CommandError, match="несколько"):
        call_command("export", "Каменский район", tmp_path / "a.zip", plain=True)
    with pytest.raises(CommandError, match="Проверьте, где лежит архив"):
        call_command("import", tmp_path / "missing.zip")
