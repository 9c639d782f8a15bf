"""What is refused: nothing has happened then, in the database and on the disk."""

import json
import zipfile
from pathlib import Path

import pytest
from tests.office.moving.filled_district import fill

from opora.domain.errors import OporaError
from opora_web.accounts.models import DatabasePurpose
from opora_web.assessment.models import Upload
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.config.moving.archive import MANIFEST
from opora_web.config.moving.exporting import export_municipality
from opora_web.config.moving.importing import import_municipality
from opora_web.identification.models import ListEntry, Run
from opora_web.registry.actions.schools import give_code
from opora_web.registry.models import Act, CodeSystem, Municipality, Region, School


@pytest.fixture
def refused(settings):
    """Import, which must be refused and leave nothing behind."""

    def refuse(path):
        before = School.objects.count(), Act.objects.count(), JournalEntry.objects.count()
        with pytest.raises(OporaError) as refusal:
            import_municipality(path)
        after = School.objects.count(), Act.objects.count(), JournalEntry.objects.count()
        assert after == before
        return str(refusal.value)

    return refuse


def changed(path, name, change):
    """The archive with one part changed and its sum as it was."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = change(parts[name])
    spoilt = path.with_name("spoilt.zip")
    with zipfile.ZipFile(spoilt, "w") as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return spoilt


def in_manifest(**told):
    return lambda text: json.dumps({**json.loads(text), **told}).encode()


def test_a_municipality_that_is_here_already(exported, refused):
    said = refused(exported)
    assert "«Каменский район» в этой Опоре уже есть, в нём 5\N{NO-BREAK SPACE}школ" in said


def test_a_code_that_another_school_has(exported, elsewhere, refused, settings):
    give_code(by=SYSTEM, school=elsewhere.neighbour.school, system=CodeSystem.EXAM, value="201005")
    said = refused(exported)
    assert "Код 201005" in said
    assert "МОУ СОШ с. Ёлкино" in said
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_region_of_another_name(exported, elsewhere, refused):
    Region.objects.filter(oktmo="56").update(name="Другая область")
    assert "называется «Другая область»" in refused(exported)


def test_what_the_database_itself_does_not_allow(exported, elsewhere, refused, monkeypatch):
    monkeypatch.setattr("opora_web.config.moving.importing.check_code_is_free", lambda _code: None)
    give_code(by=SYSTEM, school=elsewhere.neighbour.school, system=CodeSystem.EXAM, value="201005")
    assert "«коды школ» из архива спорят" in refused(exported)


def test_a_spoilt_part(exported, elsewhere, refused):
    for name in ("tables/registry.School.jsonl", "history.jsonl"):
        spoilt = changed(exported, name, lambda content: content.replace(b"2023", b"2024", 1))
        said = refused(spoilt)
        assert f"часть «{name}» не та" in said


def test_a_part_too_many(exported, elsewhere, refused):
    with zipfile.ZipFile(exported, "a") as archive:
        archive.writestr("files/strange.exe", b"x")
    assert "files/strange.exe" in refused(exported)


def test_what_is_no_archive(elsewhere, refused, tmp_path):
    other = tmp_path / "other.zip"
    other.write_bytes(b"text")
    assert "не архив муниципалитета" in refused(other)
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a", "b")
    assert "не архив муниципалитета" in refused(other)


def test_an_archive_of_another_version(exported, elsewhere, refused):
    for told in ({"format": 2}, {"schema": {}}):
        assert "другой версией" in refused(changed(exported, MANIFEST, in_manifest(**told)))


def test_real_data_do_not_come_into_a_demonstration(exported, elsewhere, refused):
    DatabasePurpose.objects.create(kind=DatabasePurpose.Kind.DEMO)
    assert "данные для показа" in refused(exported)


def test_a_run_whose_input_was_changed_is_not_exported(district, tmp_path):
    Run.objects.update(fingerprint="0" * 64)
    with pytest.raises(OporaError, match="отпечаток другой"):
        export_municipality(district, tmp_path / "a.zip")


def test_a_file_that_is_lost_is_told_of(district, tmp_path):
    Path(Act.objects.exclude(file="").get().file.path).unlink()
    with pytest.raises(OporaError, match="нет на диске"):
        export_municipality(district, tmp_path / "a.zip")


def test_what_cannot_come_along_is_counted(cast, tmp_path):
    fill(cast.own)
    municipality = cast.own.municipality
    Upload.objects.create(municipality=municipality, by=Upload.objects.order_by("pk").first().by)
    own = ListEntry.objects.get(school_list__municipality=municipality)
    own.pk, own.position, own.school = None, 2, cast.neighbour.school
    own.save()
    manifest = export_municipality(municipality, tmp_path / "a.zip")
    assert manifest.left_out == {
        "загрузки результатов: не закончены": 1,
        "школы списков: связь с тем, что не переносится": 1,
    }
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        entries = archive.read("tables/identification.ListEntry.jsonl").decode().splitlines()
    assert [json.loads(entry)["school"] is None for entry in entries].count(True) == 1


def test_a_rule_that_changed_since_keeps_saying_so(exported, elsewhere, monkeypatch):
    digest = json.loads(zipfile.ZipFile(exported).read("tables/identification.Run.jsonl"))["digest"]

    def changed_rule(_run):
        raise OporaError("Правило изменилось.")

    monkeypatch.setattr("opora_web.config.moving.numbers_within.terms_of", changed_rule)
    import_municipality(exported)
    assert Run.objects.get().digest == digest
    assert Municipality.objects.filter(name="Каменский район").exists()
