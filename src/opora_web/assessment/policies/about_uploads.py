"""What may happen to an upload by how far it has come."""

from opora.language.plurals import counted
from opora_web.assessment.models import PrintedSchool, Upload, UploadedFile, UploadState
from opora_web.registry.models import Municipality, Region, School
from opora_web.ui.refused import Refused

_IN_HAND = (UploadState.PREVIEW, UploadState.FAILED)


def check_is_in_hand(upload: Upload) -> None:
    """Only what was read and not decided on yet is changed, read again or discarded."""
    if upload.standing not in _IN_HAND:
        raise Refused(
            f"Загрузка № {upload.pk} {_state(upload)}: изменить её сейчас нельзя. "
            "Откройте её страницу: там сказано, что с ней можно сделать."
        )


def check_is_preview(upload: Upload) -> None:
    """Only what waits for consent is decided and taken in."""
    if upload.standing != UploadState.PREVIEW:
        raise Refused(
            f"Загрузка № {upload.pk} {_state(upload)}, а не ждёт согласия. "
            "Если результаты нужно загрузить снова, выберите файлы ещё раз."
        )


def check_is_read_now(upload: Upload) -> None:
    """The work of reading meets an upload that waits for it."""
    if upload.state != UploadState.READING:
        raise Refused(f"Загрузка № {upload.pk} {_state(upload)}: читать её уже не нужно.")


def check_is_taken_in_now(upload: Upload) -> None:
    """The work of taking in meets an upload that was consented to."""
    if upload.state != UploadState.IMPORTING:
        raise Refused(f"Загрузка № {upload.pk} {_state(upload)}: загружать нечего.")


def check_can_be_taken_in(upload: Upload) -> None:
    """Every printed school is known or left out, something is left, and nothing comes twice."""
    check_is_preview(upload)
    printed = PrintedSchool.objects.filter(upload=upload)
    undecided = printed.undecided().count()
    if undecided:
        schools = counted(undecided, "школе", "школам", "школам")
        raise Refused(
            f"Сначала решите, что делать, по {schools} из файлов: какая это школа реестра "
            "или результаты не загружать."
        )
    if not printed.known().filter(results__gt=0).exists():
        raise Refused(
            "Загружать нечего: ни одного результата школ вашего реестра в файлах не прочитано. "
            "Исправьте файлы или удалите загрузку."
        )
    check_comes_once(upload)


def check_comes_once(upload: Upload) -> None:
    """The same file is not in force already: its results would count twice."""
    for file in upload.files.order_by("position"):
        earlier = earlier_with(file.sha256, upload.territory)
        if earlier:
            raise Refused(
                f"Файл «{file.name}» уже загружен (загрузка № {earlier.pk}). Удалите эту загрузку "
                "и начните новую без него или сначала отмените прежнюю."
            )


def earlier_with(sha256: str, territory: Region | Municipality) -> Upload | None:
    """The upload of the same territory in force that holds the file."""
    place = "region" if isinstance(territory, Region) else "municipality"
    files = UploadedFile.objects.filter(
        sha256=sha256, upload__state=UploadState.IMPORTED, **{f"upload__{place}": territory}
    )
    file = files.select_related("upload").order_by("upload_id").first()
    return file.upload if file else None


def check_is_imported(upload: Upload) -> None:
    """Only what was taken in is taken back."""
    if upload.state != UploadState.IMPORTED:
        raise Refused(f"Загрузка № {upload.pk} {_state(upload)}: отменять нечего.")


def check_has_a_reason(reason: str) -> None:
    """Results leave force for a reason that others can read."""
    if not reason.strip():
        raise Refused("Напишите, почему загрузка отменяется: причину увидят все, кто её найдёт.")


def check_lies_within(school: School, upload: Upload) -> None:
    """A file of a district says nothing of schools elsewhere."""
    territory, municipality = upload.territory, school.municipality
    if territory not in {municipality, municipality.region}:
        raise Refused(
            f"Школа «{school}» не относится к территории «{territory}», для которой эта загрузка."
        )


def _state(upload: Upload) -> str:
    return upload.standing.label
