"""Which names and codes of territories can stand beside those that are there."""

import re

from opora.domain.name_key import name_key
from opora_web.registry.models import CodeSystem, Municipality, Region, SchoolCode
from opora_web.ui.refused import Refused

_OF_REGION = re.compile(r"[0-9]{2}")
_OF_MUNICIPALITY = re.compile(r"[0-9]{8}")
_WHOLE_REGION = "000000"


def check_region_fits(oktmo: str, name: str, *, unless: Region | None = None) -> None:
    """Two digits, and neither code nor name of another region."""
    if not _OF_REGION.fullmatch(oktmo) or oktmo == "00":
        raise Refused(f"«{oktmo}» — не код региона: нужны две первые цифры ОКТМО, например 56.")
    _check_has_words(name)
    others = Region.objects.exclude(pk=unless.pk) if unless else Region.objects.all()
    for other in others:
        if other.oktmo == oktmo:
            raise Refused(f"Код {oktmo} принадлежит региону «{other}». Проверьте код.")
        if name_key(other.name) == name_key(name):
            raise Refused(f"Регион «{other}» уже внесён, его код {other.oktmo}.")


def check_code_of_region_may_change(region: Region, oktmo: str) -> None:
    """Codes that begin with it, or are one only within it, hold a region's code."""
    if oktmo == region.oktmo:
        return
    exam_codes = SchoolCode.objects.filter(system=CodeSystem.EXAM, scope=region.oktmo)
    if region.municipalities.exclude(oktmo=None).exists() or exam_codes.exists():
        raise Refused(
            f"Код региона «{region}» изменить нельзя: с него начинаются коды муниципалитетов или "
            "на нём держатся коды школ для экзаменов. Сначала исправьте их."
        )


def check_municipality_fits(
    region: Region, name: str, oktmo: str | None, *, unless: Municipality | None = None
) -> None:
    """A name that is new in the region; eight digits of the region that nobody else has."""
    _check_has_words(name)
    others = Municipality.objects.exclude(pk=unless.pk) if unless else Municipality.objects.all()
    for other in others.filter(region=region):
        if name_key(other.name) == name_key(name):
            raise Refused(
                f"Муниципалитет «{other}» в регионе «{region}» уже есть. Если это другой, "
                "укажите в названии, чем он отличается: город или район."
            )
    if oktmo:
        _check_code_is_of_region(region, name, oktmo)
        taken = others.filter(oktmo=oktmo).first()
        if taken:
            raise Refused(f"Код ОКТМО {oktmo} принадлежит муниципалитету «{taken}». Проверьте код.")


def _check_code_is_of_region(region: Region, name: str, oktmo: str) -> None:
    if not _OF_MUNICIPALITY.fullmatch(oktmo):
        raise Refused(
            f"«{oktmo}» — не код ОКТМО муниципалитета: нужны восемь цифр без пробелов, "
            f"первые две — {region.oktmo}."
        )
    if not oktmo.startswith(region.oktmo):
        raise Refused(
            f"Код ОКТМО {oktmo} муниципалитета «{name}» должен начинаться с {region.oktmo}: "
            f"так начинаются коды региона «{region}». Проверьте код."
        )
    if oktmo.endswith(_WHOLE_REGION):
        raise Refused(f"{oktmo} — код всего региона «{region}», а не муниципалитета.")


def _check_has_words(name: str) -> None:
    if not name_key(name):
        raise Refused("В названии нет ни одной буквы. Впишите название полностью.")
