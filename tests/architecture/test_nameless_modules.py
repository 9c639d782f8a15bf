"""Every module has a subject."""

from pathlib import PurePosixPath

from tests.architecture.nameless_modules import nameless_modules
from tests.architecture.repository import ROOT, tracked_files


def test_modules_have_a_subject():
    modules = [path.relative_to(ROOT) for path in tracked_files() if path.suffix == ".py"]
    assert modules
    assert nameless_modules(modules) == []


def test_a_module_without_a_subject_is_caught():
    guilty = [PurePosixPath("src/opora/utils.py"), PurePosixPath("src/opora/common/plurals.py")]
    innocent = PurePosixPath("src/opora/language/plurals.py")
    assert nameless_modules([*guilty, innocent]) == guilty
