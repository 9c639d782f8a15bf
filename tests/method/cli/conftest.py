"""Running the command line in this process, with its files in a folder of the test."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from opora.cli.main import main

KAMENKA = """\
Муниципалитет: Каменский район
Регион: Пензенская область
МОУ СОШ с. Покровская Арчада
ВПР русский язык 5 класс 2022
ОГЭ математика 2022 – 6 чел. из 12 (50,0%)
ОГЭ математика 2023 – 4 чел. из 12 (30,8%)
МОУ СОШ с. Головинщино
ОГЭ математика 2022 – 4 чел. из 12 (33,3%)
ОГЭ математика 2023 – 7 чел. из 10 (70%)
МОУ СОШ с. Кикино
ОГЭ русский язык 2023 – 3 чел. из 8 (37,5%)
ОГЭ математика 2023 – 3 чел. из 8 (37,5%)
"""


@dataclass
class Ran:
    """What a call of the command line left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def opora(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """Call «opora …» in an empty folder; sentences in tables are wide enough to be looked for."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Ran:
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = stop.code
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return call


@pytest.fixture
def kamenka(opora: Callable[..., Ran], tmp_path: Path) -> Path:
    """outcomes.parquet of the Kamenka district."""
    (tmp_path / "kamenka.txt").write_text(KAMENKA, encoding="utf-8")
    opora("read", "kamenka.txt", "-o", "outcomes.parquet")
    return tmp_path / "outcomes.parquet"
