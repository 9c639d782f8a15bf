"""What stands on the results of an upload, asked of the stages that come later.

Those stages are strangers here: each registers a question when it is ready.
"""

from collections.abc import Callable, Iterable

from opora.language.enumeration import joined
from opora_web.assessment.models import Upload
from opora_web.ui.refused import Refused

StandingOn = Callable[[Upload], Iterable[str]]
"""Names in the nominative of what would lose its ground: «утверждённый список ШНОР 2023 года»."""

_questions: list[StandingOn] = []


def register_standing(question: StandingOn) -> None:
    """Ask this, too, before an upload is taken back; called from ``AppConfig.ready``."""
    if question not in _questions:
        _questions.append(question)


def forget_standing(question: StandingOn) -> None:
    """Ask it no more."""
    _questions.remove(question)


def what_stands_on(upload: Upload) -> tuple[str, ...]:
    """Everything that stands on the upload, in the order of the stages."""
    return tuple(name for question in _questions for name in question(upload))


def check_nothing_stands_on(upload: Upload) -> None:
    """Results on which a decision was made are not taken away from under it."""
    names = what_stands_on(upload)
    if names:
        raise Refused(
            f"Отменить загрузку № {upload.pk} нельзя: на её результатах держится {joined(names)}. "
            "Сначала отмените или переделайте это."
        )
