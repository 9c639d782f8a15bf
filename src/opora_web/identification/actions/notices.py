"""Telling schools of their place in a list, and what they answer at once."""

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import locked
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import Notice, Objection, SchoolList
from opora_web.identification.policies.about_objections import (
    check_nothing_is_objected,
    check_school_may_answer,
)


@transaction.atomic
def send_notices(*, by: User, school_list: SchoolList) -> int:
    """Tell every known school that stands in the list, once; how many were told."""
    entries = school_list.entries.that_count().filter(school__isnull=False, notice=None)
    now = timezone.now()
    sent = Notice.objects.bulk_create(
        Notice(entry=entry, sent_at=now)
        for entry in entries.select_related("school__municipality__region").order_by("position")
    )
    for notice in sent:
        after = {"место": notice.entry.get_place_display(), "возражения по": _deadline(school_list)}
        record(ListVerb.NOTICE_SENT, notice, by=by, after=after, title=str(notice))
    return len(sent)


@transaction.atomic
def open_notice(*, by: User, notice: Notice) -> None:
    """Keep when the school read it first, and who did."""
    notice = locked_notice(notice)
    if notice.opened_at is None:
        notice.opened_at, notice.opened_by = timezone.now(), by
        notice.save(update_fields=["opened_at", "opened_by"])
        record(ListVerb.NOTICE_OPENED, notice, by=by, title=str(notice))


@transaction.atomic
def agree(*, by: User, notice: Notice) -> None:
    """Answer that the school has read it and does not object."""
    notice = locked_notice(notice)
    check_school_may_answer(notice, timezone.localdate())
    check_nothing_is_objected(notice)
    Objection.objects.filter(notice=notice).delete()
    open_notice(by=by, notice=notice)
    notice.refresh_from_db()
    notice.agreed_at, notice.agreed_by, notice.paper = timezone.now(), by, None
    notice.save(update_fields=["agreed_at", "agreed_by", "paper"])
    record(ListVerb.NOTICE_AGREED, notice, by=by, title=str(notice))


def locked_notice(notice: Notice) -> Notice:
    """The notice as it is now; its list is ours, so that nobody approves it meanwhile."""
    locked(notice.entry.school_list)
    about = ("entry__school_list", "entry__school__municipality__region")
    return Notice.objects.select_related(*about).get(pk=notice.pk)


def _deadline(school_list: SchoolList) -> str:
    return school_list.objections_until.isoformat() if school_list.objections_until else ""
