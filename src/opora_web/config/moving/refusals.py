"""What in this office stands against an archive, said before anything is written."""

from opora.domain.errors import OporaError
from opora.language.plurals import counted
from opora_web.config.moving.archive import ArchiveReader, part_of
from opora_web.registry.models import Municipality, Region, School, SchoolCode


def check_there_is_room(reader: ArchiveReader) -> None:
    """The municipality is not here yet, and its region is the one of that code."""
    for told in reader.lines(part_of("registry.Region")):
        region = Region.objects.filter(oktmo=told["oktmo"]).first()
        if region and region.name != told["name"]:
            raise OporaError(
                f"Регион с кодом ОКТМО {told['oktmo']} здесь называется «{region}», а в архиве "
                f"«{told['name']}». Приведите названия к одному и повторите."
            )
        for one in reader.lines(part_of("registry.Municipality")):
            _check_is_new(one["name"], one["oktmo"], told["oktmo"])


def check_code_is_free(code: SchoolCode) -> None:
    """No school of this office has the code."""
    known = SchoolCode.objects.filter(system=code.system, scope=code.scope, value=code.value)
    if holder := known.select_related("school__municipality").first():
        raise OporaError(
            f"Код {code} есть и в архиве (школа «{code.school}»), и в этой Опоре (школа "
            f"«{holder.school}», {holder.school.municipality}). Исправьте код там, где он не верен."
        )


def _check_is_new(name: str, oktmo: str | None, region: str) -> None:
    known = Municipality.objects.filter(region__oktmo=region, name=name).first()
    known = known or (Municipality.objects.filter(oktmo=oktmo).first() if oktmo else None)
    if known is None:
        return
    schools = counted(School.objects.filter(municipality=known).count(), "школа", "школы", "школ")
    raise OporaError(
        f"Муниципалитет «{known}» в этой Опоре уже есть, в нём {schools}. Архив загружают туда, "
        "где его ещё нет: соединять два реестра одного муниципалитета программа не берётся."
    )
