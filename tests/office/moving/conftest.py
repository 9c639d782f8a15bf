"""A district in an archive, and an office to take it in."""

import json
import zipfile

import pytest
from django.core.management import call_command
from tests.office.cast import make_cast
from tests.office.moving.filled_district import fill

from opora_web.config.moving.archive import MANIFEST
from opora_web.config.moving.exporting import export_municipality
from opora_web.registry.models import Municipality


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.MEDIA_ROOT.mkdir()


@pytest.fixture
def cast(transactional_db):
    """The cast in a database that may be emptied."""
    return make_cast()


@pytest.fixture
def district(cast):
    """The own municipality, filled."""
    fill(cast.own)
    return cast.own.municipality


@pytest.fixture
def exported(district, tmp_path):
    """The archive of the district."""
    path = tmp_path / "district.zip"
    export_municipality(district, path)
    return path


@pytest.fixture
def elsewhere(exported, settings, tmp_path):
    """Another office with another district, where every number is taken by somebody else."""
    call_command("flush", interactive=False, verbosity=0)
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    settings.MEDIA_ROOT.mkdir()
    cast = make_cast()
    Municipality.objects.filter(pk=cast.own.municipality.pk).update(name="Иной район")
    return cast


def parts_of(path):
    """Every part of an archive; of the manifest what does not depend on the moment."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts.pop(MANIFEST))
    return {**parts, MANIFEST: {**manifest, "made_at": ""}}
