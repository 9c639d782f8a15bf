"""Two records that turn out to be one school, and back again."""

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.actions.reindexing import reindex
from opora_web.registry.models import School
from opora_web.registry.policies.about_succession import check_are_one, check_is_second_record
from opora_web.registry.verbs import Verb


@transaction.atomic
def merge_duplicates(*, by: Actor, duplicate: School, into: School, reason: str) -> None:
    """Mark a record as a second one of a school. Nothing moves, so nothing can be lost."""
    check_are_one(duplicate, into)
    duplicate.merged_into = into
    duplicate.save(update_fields=["merged_into"])
    reindex(into)
    after = {"с какой записью": into.name, "почему": reason}
    record(Verb.DUPLICATE_MERGED, duplicate, by=by, after=after, title=duplicate.name)


@transaction.atomic
def part_duplicates(*, by: Actor, duplicate: School) -> None:
    """Take the mark back: both records are as they were."""
    check_is_second_record(duplicate)
    into = duplicate.merged_into
    assert into, "the policy let a record pass that is joined to nothing"
    duplicate.merged_into = None
    duplicate.save(update_fields=["merged_into"])
    reindex(into)
    before = {"с какой записью": into.name}
    record(Verb.DUPLICATE_PARTED, duplicate, by=by, before=before, title=duplicate.name)
