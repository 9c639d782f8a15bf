"""Registering papers."""

from datetime import date
from pathlib import PurePath
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Act, ActKind, Municipality, Region
from opora_web.registry.policies.about_acts import check_act_is_new, check_is_a_paper
from opora_web.registry.verbs import Verb


@transaction.atomic
def register_act(
    *,
    by: Actor,
    territory: Region | Municipality,
    kind: ActKind,
    issuer: str,
    date: date,
    title: str,
    number: str = "",
    valid_until: date | None = None,
    basis_of: str = "",
    file: UploadedFile | None = None,
) -> Act:
    """Enter a paper, with its file where there is one, into the registry of a territory."""
    check_act_is_new(territory, issuer=issuer, number=number, day=date, title=title)
    act = Act(
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        kind=kind,
        issuer=issuer,
        number=number,
        date=date,
        title=title,
        valid_until=valid_until,
        basis_of=basis_of,
        search_text=name_key(f"{kind.label} {number} {issuer} {title} {basis_of}"),
    )
    if file:
        check_is_a_paper(file)
        _attach(act, file)
    act.save()
    after = {"документ": str(act), "кто издал": issuer, "о чём": title, "файл": act.file_name}
    record(Verb.ACT_REGISTERED, act, by=by, after=after, title=str(act))
    return act


def _attach(act: Act, file: UploadedFile) -> None:
    """Keep the file under a name that nobody can guess and the person's name beside it."""
    act.file_name = PurePath(file.name or "").name[-200:]
    suffix = PurePath(act.file_name).suffix.lower()
    act.file.save(f"{uuid4().hex}{suffix}", file, save=False)
