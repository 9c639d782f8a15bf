"""What can be done with a school now; what cannot says why."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from opora_web.registry.models import School
from opora_web.registry.policies.about_schools import check_is_no_second_record, check_works
from opora_web.ui.refused import Refused


@dataclass(frozen=True)
class Button:
    """A button; ``refused`` is the sentence beside it when it cannot be pressed."""

    title: str
    href: str
    refused: str = ""


_CHANGES: tuple[tuple[str, str, Callable[[School], None]], ...] = (
    ("nazvanie", "Изменить название", lambda school: check_works(school, "переименовать")),
    ("napisanie", "Записать другое написание", check_is_no_second_record),
    ("kod", "Записать код", check_is_no_second_record),
    ("vid", "Изменить вид", lambda school: check_works(school, "изменить")),
    ("proekt", "Записать участие в проекте", check_is_no_second_record),
    (
        "prisoedinenie",
        "Присоединить к другой школе",
        lambda school: check_works(school, "присоединить"),
    ),
    ("razdelenie", "Разделить", lambda school: check_works(school, "разделить")),
    ("preobrazovanie", "Преобразовать", lambda school: check_works(school, "преобразовать")),
    ("zakrytie", "Закрыть", lambda school: check_works(school, "закрыть ещё раз")),
    ("dvojnik", "Это двойная запись", check_is_no_second_record),
)


def buttons_for(school: School) -> tuple[Button, ...]:
    """All changes, in the order of how often they are made."""
    return tuple(_button(school, *change) for change in _CHANGES)


def _button(school: School, slug: str, title: str, check: Callable[[School], None]) -> Button:
    href = reverse("registry:change_school", args=[school.pk, slug])
    try:
        check(school)
    except Refused as refusal:
        return Button(title, href, str(refusal))
    return Button(title, href)
