"""Which reference data may be added, replaced and withdrawn."""

from opora_web.assessment.models import OwnMinimum, OwnReference, OwnScale, SeriesBreak
from opora_web.ui.refused import Refused

_ONE_OF_A_KIND: dict[type[OwnReference], tuple[str, ...]] = {
    OwnMinimum: ("kind", "subject", "school_year"),
    OwnScale: ("kind", "subject", "grade", "school_year"),
    SeriesBreak: ("kind", "subject", "grade", "first_year"),
}


def check_holds(entry: OwnReference) -> None:
    """Neither withdrawn nor replaced already."""
    if entry.withdrawn_at:
        raise Refused("Эта запись уже снята: обновите страницу.")
    if type(entry)._default_manager.filter(replaces=entry.pk).exists():  # noqa: SLF001  # Django's documented name
        raise Refused("Эту запись уже заменила более новая: измените новую.")


def check_is_told_once(entry: OwnReference) -> None:
    """A territory says one thing about the same works; a newer version replaces the older."""
    same = type(entry)._default_manager.filter(  # noqa: SLF001  # Django's documented name
        region=entry.region_id,
        municipality=entry.municipality_id,
        withdrawn_at=None,
        replaced_by=None,
        **{name: getattr(entry, name) for name in _ONE_OF_A_KIND[type(entry)]},
    )
    if same.exclude(pk=entry.replaces_id).exists():
        raise Refused(
            f"Такая запись уже есть: {entry}. Замените её новой версией или снимите, чтобы внести "
            "другую."
        )
