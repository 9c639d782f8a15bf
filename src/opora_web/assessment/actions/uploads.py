"""Files given, read again, and discarded."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.erasing import erase
from opora_web.assessment.intake.given_file import GivenFile, given_once, under_own_names
from opora_web.assessment.intake.said_facts import facts_in_words, kept_facts
from opora_web.assessment.models import PrintedSchool, Remark, Upload, UploadedFile, UploadState
from opora_web.assessment.policies.about_uploads import check_is_in_hand, earlier_with
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.jobs.actions import enqueue
from opora_web.registry.models import Municipality, Region

READ = "read-upload"
_TWICE = "дан дважды, прочитан один раз"
_EARLIER = "уже загружен"


@transaction.atomic
def take_files(
    *,
    by: Any,
    territory: Region | Municipality,
    files: Sequence[GivenFile],
    said: FileFacts,
) -> Upload:
    """Keep the files and let them be read; what was given twice or before is named and left.

    Raises ``OporaError`` where nothing is left to read.
    """
    fresh, skipped = _fresh(files, territory)
    if not fresh:
        raise OporaError(*(_skipped_sentence(one) for one in skipped))
    place = "region" if isinstance(territory, Region) else "municipality"
    upload = Upload.objects.create(by=by, skipped=skipped, **{place: territory})
    for position, (file, name) in enumerate(
        zip(fresh, under_own_names(file.name for file in fresh), strict=True), start=1
    ):
        kept = UploadedFile(upload=upload, position=position, name=name, said=kept_facts(said))
        kept.sha256, kept.size = file.sha256, file.size
        kept.content.save(f"{upload.pk}-{position}", file.content, save=False)
        kept.save()
    _enqueue_reading(upload, by=by)
    after = {"территория": str(territory), "файлы": [file.name for file in fresh]}
    record(Verb.FILES_GIVEN, upload, by=by, after=after)
    return upload


@transaction.atomic
def read_again(*, by: Actor, upload: Upload, said: Mapping[UploadedFile, FileFacts]) -> None:
    """Keep what a person says of the files, and read all of them anew."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_in_hand(upload)
    for file, facts in said.items():
        file.said = kept_facts(facts)
        file.save(update_fields=["said"])
    _enqueue_reading(upload, by=by)
    after = {file.name: facts_in_words(facts) or "ничего" for file, facts in said.items()}
    record(Verb.FACTS_SAID, upload, by=by, after=after)


@transaction.atomic
def discard(*, by: Actor, upload: Upload, because: str = "") -> None:
    """Want the upload no more: what was read is forgotten and the files go."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_in_hand(upload)
    Remark.objects.filter(upload=upload).delete()
    PrintedSchool.objects.filter(upload=upload).delete()
    upload.state, upload.sentence = UploadState.DISCARDED, because
    upload.save(update_fields=["state", "sentence"])
    transaction.on_commit(partial(erase, upload.pk), robust=True)
    record(Verb.UPLOAD_DISCARDED, upload, by=by, after={"почему": because} if because else None)


def _fresh(
    files: Sequence[GivenFile], territory: Region | Municipality
) -> tuple[list[GivenFile], list[dict[str, Any]]]:
    once, again = given_once(files)
    skipped: list[dict[str, Any]] = [_skipped(file, _TWICE, None) for file in again]
    fresh = []
    for file in once:
        earlier = earlier_with(file.sha256, territory)
        if earlier:
            skipped.append(_skipped(file, _EARLIER, earlier))
        else:
            fresh.append(file)
    return fresh, skipped


def _skipped(file: GivenFile, because: str, earlier: Upload | None) -> dict[str, Any]:
    return {"name": file.name, "because": because, "upload": earlier and earlier.pk}


def _skipped_sentence(skipped: Mapping[str, Any]) -> str:
    earlier = f" (загрузка № {skipped['upload']})" if skipped["upload"] else ""
    return f"Файл «{skipped['name']}» {skipped['because']}{earlier}."


def _enqueue_reading(upload: Upload, *, by: Actor) -> None:
    upload.state = UploadState.READING
    upload.touched_at = timezone.now()
    upload.job = enqueue(READ, by=by, upload=upload.pk)
    upload.save(update_fields=["state", "touched_at", "job"])
