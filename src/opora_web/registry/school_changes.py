"""The changes of a school that people make on its page: words, form and action of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, change_kind, give_code, rename_school
from opora_web.registry.actions.succession import (
    close_school,
    merge_schools,
    split_school,
    succeed_school,
)
from opora_web.registry.forms.project_form import ProjectForm
from opora_web.registry.forms.school_forms import (
    CodeForm,
    KindForm,
    RenameForm,
    SchoolForm,
    SpellingForm,
)
from opora_web.registry.forms.succession_forms import (
    CloseForm,
    DuplicateForm,
    SplitForm,
    SuccessorForm,
)
from opora_web.registry.models import School


@dataclass(frozen=True)
class SchoolChange:
    """``act`` takes who, the school, and the cleaned data of the form."""

    title: str
    button: str
    done: str
    form: type[SchoolForm]
    act: Callable[..., object]
    explanation: str = ""


def _join(*, by: Any, school: School, **told: Any) -> None:
    merge_schools(by=by, predecessors=[school], **told)


def _mark_as_second(*, by: Any, school: School, **told: Any) -> None:
    merge_duplicates(by=by, duplicate=school, **told)


SCHOOL_CHANGES: Mapping[str, SchoolChange] = {
    "nazvanie": SchoolChange(
        title="Новое название",
        button="Сохранить название",
        done="Название изменено, прежнее осталось в истории.",
        form=RenameForm,
        act=rename_school,
        explanation="Если название записано с ошибкой или сокращённо, запишите другое написание.",
    ),
    "napisanie": SchoolChange(
        title="Как ещё пишут название",
        button="Сохранить написание",
        done="Написание записано: по нему школа тоже найдётся.",
        form=SpellingForm,
        act=add_spelling,
    ),
    "kod": SchoolChange(
        title="Код школы",
        button="Сохранить код",
        done="Код записан.",
        form=CodeForm,
        act=give_code,
    ),
    "vid": SchoolChange(
        title="Вид школы",
        button="Сохранить вид",
        done="Вид школы изменён.",
        form=KindForm,
        act=change_kind,
    ),
    "proekt": SchoolChange(
        title="Участие в проекте",
        button="Сохранить",
        done="Участие в проекте записано.",
        form=ProjectForm,
        act=add_project,
        explanation="Участие в проекте не означает, что школа стоит в списке: это разные сведения.",
    ),
    "prisoedinenie": SchoolChange(
        title="Присоединение к другой школе",
        button="Присоединить",
        done="Присоединение записано.",
        form=SuccessorForm,
        act=_join,
        explanation="Школа прекратит работу; её результаты и история останутся при ней.",
    ),
    "razdelenie": SchoolChange(
        title="Разделение школы",
        button="Разделить",
        done="Разделение записано.",
        form=SplitForm,
        act=split_school,
        explanation="Школа прекратит работу, вместо неё продолжат другие.",
    ),
    "preobrazovanie": SchoolChange(
        title="Преобразование под новым названием",
        button="Преобразовать",
        done="Преобразование записано.",
        form=SuccessorForm,
        act=succeed_school,
        explanation="Для случая, когда у школы новое юридическое лицо и новые коды. "
        "Если изменилось только название, измените название.",
    ),
    "zakrytie": SchoolChange(
        title="Закрытие школы",
        button="Закрыть школу",
        done="Закрытие записано.",
        form=CloseForm,
        act=close_school,
        explanation="Школа останется в реестре как закрытая, со всей историей.",
    ),
    "dvojnik": SchoolChange(
        title="Двойная запись",
        button="Соединить записи",
        done="Записи соединены. Это можно отменить на странице двойной записи.",
        form=DuplicateForm,
        act=_mark_as_second,
        explanation="Если одна школа внесена дважды, укажите, какая запись остаётся.",
    ),
}
