"""The main job on the Kamenka demo district, with the very commands a person would type."""

import shlex
import sys
from pathlib import Path

from opora.cli.exit_code import ExitCode
from opora.cli.main import main

ROOT = Path(__file__).resolve().parent.parent
KAMENKA = Path("demo/kamenka")
OUT = Path("out/kamenka")

STEPS = (
    (
        "Читаем результаты так, как их напечатал район. Противоречия и написания только показаны.",
        f"read {KAMENKA}/results.txt -o {OUT}/outcomes.parquet",
    ),
    (
        "Человек решил, как правильно называется школа; читаем ещё раз с его решением.",
        f"read {KAMENKA}/results.txt --names {KAMENKA}/names.csv -o {OUT}/outcomes.parquet",
    ),
    (
        "Определяем школы по правилу и пишем справку, таблицу Excel и данные для других программ.",
        (
            f"identify {OUT}/outcomes.parquet --ruleset fioko-2023 --year 2023 "
            f"--received 'Список ФИОКО и ПИРО={KAMENKA}/received-list.csv' "
            f"--report {OUT}/spravka.docx -o {OUT}/spisok.xlsx -o {OUT}/spisok.json "
            "--organisation 'Управление образования Каменского района' --place 'г. Каменка' "
            "--post 'Начальник управления образования' --signer 'В. С. Дубравина' "
            "--banner 'ДЕМОНСТРАЦИЯ: люди вымышлены'"
        ),
    ),
    (
        "Спрашиваем, почему школа в списке.",
        f"explain {OUT}/outcomes.parquet --ruleset fioko-2023 --year 2023 --school Кикино",
    ),
)

PAPERS = {
    "spravka.docx": "аналитическая справка для подписи",
    "spisok.xlsx": "школы, результаты, замечания и правило таблицами",
    "outcomes.problems.csv": "замечания к данным: что не так и как исправить",
    "spisok.json": "то же для других программ",
    "outcomes.parquet": "итоги, из которых всё это получено",
}


def run() -> int:
    """Run every step; the first refusal ends the demonstration with its exit code."""
    (ROOT / OUT).mkdir(parents=True, exist_ok=True)
    print("Демонстрационные данные: числа и названия школ из документа района, люди вымышлены.")
    for what, command in STEPS:
        print(f"\n{what}\n$ opora {command}\n", flush=True)
        code = main(shlex.split(command))
        if code == ExitCode.REFUSED:
            return code
    print(f"\nБумаги лежат в папке {ROOT / OUT}:")
    for name, what in PAPERS.items():
        print(f"  {name} — {what}")
    return ExitCode.CLEAN


if __name__ == "__main__":
    import os

    os.chdir(ROOT)
    sys.exit(run())
