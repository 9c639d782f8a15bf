"""What a school objects: written by director or deputy, signed by the director."""

from pathlib import PurePath
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import locked
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import Notice, Objection, ObjectionState
from opora_web.identification.policies.about_objections import (
    check_is_prepared,
    check_school_may_answer,
)
from opora_web.registry.policies.about_acts import check_is_a_paper


@transaction.atomic
def prepare_objection(
    *, by: User, notice: Notice, text: str, file: UploadedFile | None = None
) -> Objection:
    """Write an objection or write it anew; nobody outside the school sees it yet."""
    locked(notice.entry.school_list)
    notice = Notice.objects.select_related("entry__school_list").get(pk=notice.pk)
    check_school_may_answer(notice, timezone.localdate())
    objection = Objection.objects.filter(notice=notice).first()
    objection = objection or Objection(notice=notice, prepared_by=by)
    check_is_prepared(objection)
    objection.text, objection.prepared_by = text, by
    if file:
        check_is_a_paper(file)
        _attach(objection, file)
    objection.save()
    # The coordinator reads this entry, and nobody outside the school reads what is being prepared.
    after = {"файл": objection.file_name}
    record(ListVerb.OBJECTION_PREPARED, objection, by=by, after=after, title=str(notice))
    return objection


@transaction.atomic
def submit_objection(*, by: User, objection: Objection) -> None:
    """Sign it and hand it in; an earlier «возражений нет» of the school is taken back by it."""
    objection = locked_objection(objection)
    notice = objection.notice
    check_school_may_answer(notice, timezone.localdate())
    check_is_prepared(objection)
    objection.state = ObjectionState.SUBMITTED
    objection.submitted_by, objection.submitted_at = by, timezone.now()
    objection.save(update_fields=["state", "submitted_by", "submitted_at"])
    if notice.agreed_at:
        notice.agreed_at = notice.agreed_by = notice.paper = None
        notice.save(update_fields=["agreed_at", "agreed_by", "paper"])
    after = {"возражение": objection.text, "файл": objection.file_name}
    record(ListVerb.OBJECTION_SUBMITTED, objection, by=by, after=after, title=str(notice))


def locked_objection(objection: Objection) -> Objection:
    """The objection as it is now, with its list ours until the transaction ends.

    The list first: while it is approved, nobody objects to it.
    """
    locked(objection.notice.entry.school_list)
    ours = Objection.objects.select_for_update().get(pk=objection.pk)
    about = ("notice__entry__school__municipality__region", "notice__entry__school_list__act")
    return Objection.objects.select_related(*about).get(pk=ours.pk)


def _attach(objection: Objection, file: UploadedFile) -> None:
    """Keep the file under a name that nobody can guess and the person's name beside it."""
    objection.file_name = PurePath(file.name or "").name[-200:]
    suffix = PurePath(objection.file_name).suffix.lower()
    objection.file.save(f"{uuid4().hex}{suffix}", file, save=False)
