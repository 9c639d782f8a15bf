"""What the gallery shows: a template for each component, drawn and printed from the same file."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_FOLDER = Path(__file__).parent / "templates" / "ui" / "samples"


@dataclass(frozen=True)
class Sample:
    """A component, what it is for, and the file that shows it."""

    name: str
    title: str
    purpose: str

    @property
    def template(self) -> str:
        """The file as templates include it."""
        return f"ui/samples/{self.name}.html"

    @cached_property
    def code(self) -> str:
        """The lines of the file, as whoever writes a page copies them."""
        return (_FOLDER / f"{self.name}.html").read_text(encoding="utf-8").strip()


SAMPLES = (
    Sample("chip", "Состояние", "Короткое слово о состоянии: цвет, знак и слово говорят одно."),
    Sample("notice", "Сообщение", "Что произошло или что надо знать, прежде чем читать дальше."),
    Sample("button", "Кнопки", "Главная на странице одна. Недоступная говорит, почему."),
    Sample("keyfigure", "Показатели", "Несколько чисел страницы; каждое говорит, откуда оно."),
    Sample("card", "Карточка", "Часть страницы с заголовком и своими действиями."),
    Sample("table", "Таблица", "На телефоне строки становятся карточками."),
    Sample("filter", "Отбор и поиск по строкам", "Отбор на сервере и быстрый поиск на странице."),
    Sample("chart", "Рисунок", "Рисунок для стола и для телефона, рядом те же числа таблицей."),
    Sample("pager", "Страницы списка", "Сколько показано из скольких и переход."),
    Sample("tabs", "Вкладки", "Части одного предмета, каждая со своим адресом."),
    Sample("crumbs", "Путь", "Где стоит страница."),
    Sample("timeline", "Ход событий", "Что было, что идёт и что просрочено."),
    Sample("steps", "Шаги", "Где человек находится в работе из нескольких шагов."),
    Sample("progress", "Ход работы", "Сколько сделано, словами и полосой."),
    Sample("field", "Поля", "Подпись, подсказка и что исправить — всегда вместе."),
    Sample("upload", "Загрузка файлов", "Файлы можно выбрать или перетащить."),
    Sample("dialog", "Вопрос", "Переспрашивает и говорит, что будет потеряно."),
    Sample("empty", "Пустое место", "Что здесь появится и какая кнопка к этому ведёт."),
    Sample("help", "Справка в тексте", "Слово ведёт к своему объяснению."),
    Sample("russian", "Числа, даты и слова", "Запятая, неразрывный пробел и верное окончание."),
    Sample("icon", "Знаки", "Знак не заменяет слова и скрыт от программы чтения с экрана."),
)
