"""Numbers and choices of a ruleset that a scenario may set, as a person types them."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.subject import known_subject
from opora.rulesets.criterion import Over

_YES_OR_NO = {"да": True, "нет": False}
_LONGEST_WINDOW = 10
_PERCENT = 100


def parse_parameter(path: str, text: str) -> object:
    """The value for a dotted path of a ruleset's data; raises ``OporaError`` for nonsense."""
    name = path.rsplit(".", 1)[-1]
    if name not in PARAMETERS:
        known = ", ".join(PARAMETERS)
        raise OporaError(f"Параметр «{path}» в сценарии не меняют. Можно менять: {known}.")
    return PARAMETERS[name](text)


def parse_share(text: str) -> Fraction:
    """«35%», «35 %», «0.35» or «0,35»: above zero, at most one."""
    number = text.replace(" ", "").replace("\u00a0", "").replace(",", ".")
    try:
        value = Fraction(number.removesuffix("%"))
    except (ValueError, ZeroDivisionError):
        value = Fraction(-1)
    if number.endswith("%"):
        value /= _PERCENT
    if not 0 < value <= 1:
        raise OporaError(f"«{text}» — не доля; укажите, например, 35% или 0,35.")
    return value


def parse_kinds(text: str) -> tuple[ProcedureKind, ...]:
    """«впр,огэ» or «vpr,oge»."""
    known = {name: kind for kind in ProcedureKind for name in (kind.value, kind.russian.lower())}
    names = _names(text, "вид процедуры, например: впр,огэ")
    if unknown := [name for name in names if name not in known]:
        there_are = ", ".join(kind.russian for kind in ProcedureKind)
        raise OporaError(f"Вида процедуры «{unknown[0]}» нет; есть: {there_are}.")
    return tuple(known[name] for name in names)


def parse_subjects(text: str) -> tuple[str, ...]:
    """«русский язык,математика»; a subject never met before is taken as written."""
    names = _names(text, "предмет, например: русский язык,математика")
    return tuple(known_subject(name) or name for name in names)


def parse_count(text: str, least: int = 0, most: int | None = None) -> int:
    """A whole number not below ``least`` nor above ``most``."""
    number = int(text) if text.isascii() and text.isdigit() else -1
    if number < least or (most is not None and number > most):
        limits = f"от {least}" if most is None else f"от {least} до {most}"
        raise OporaError(f"«{text}» — не подходит; укажите целое число {limits}.")
    return number


def _names(text: str, what: str) -> list[str]:
    names = [" ".join(name.lower().split()) for name in text.split(",")]
    if not all(names):
        raise OporaError(f"В перечне «{text}» пусто; укажите {what}.")
    return names


def _over(text: str) -> str:
    if text not in list(Over):
        raise OporaError(f"«{text}» — не подходит; есть: {', '.join(Over)}.")
    return text


def _yes_or_no(text: str) -> bool:
    if text.lower() not in _YES_OR_NO:
        raise OporaError(f"«{text}» — не подходит; укажите «да» или «нет».")
    return _YES_OR_NO[text.lower()]


# Name of the parameter (the last part of its path) → how its text becomes the ruleset's data.
PARAMETERS: Mapping[str, Callable[[str], object]] = {
    "threshold": lambda text: str(parse_share(text)),
    "min_low": lambda text: parse_count(text, least=1),
    "over": _over,
    "same_procedure": _yes_or_no,
    "window_years": lambda text: parse_count(text, least=1, most=_LONGEST_WINDOW),
    "min_participants": parse_count,
    "kinds": lambda text: [kind.value for kind in parse_kinds(text)],
    "subjects": lambda text: list(parse_subjects(text)),
    "excluded_school_kinds": lambda text: _names(text, "вид школы, например: вечерняя"),
}
