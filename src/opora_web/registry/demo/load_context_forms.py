"""The invented context forms of a district of the demonstration."""

from hashlib import sha256
from pathlib import Path

from opora_web.accounts.models import User
from opora_web.registry.actions.school_imports import apply_import, preview_import
from opora_web.registry.models import ContextForm, Municipality, RowState


def load_context_forms(path: Path, place: Municipality, by: User) -> None:
    """Keep the forms of a file as its coordinator would; what was loaded before is left.

    Every school of the file is one of the district: a demonstration opens no school by a form.
    """
    content = path.read_bytes()
    known = ContextForm.objects.filter(school__municipality=place)
    if known.filter(sha256=sha256(content).hexdigest()).exists():
        return
    shown = preview_import(by=by, content=content, name=path.name, municipality=place)
    strange = shown.rows.exclude(state=RowState.CHANGED).order_by("position")
    assert not strange.exists(), [f"{row.place}: {row.sentence}" for row in strange]
    apply_import(by=by, school_import=shown)
