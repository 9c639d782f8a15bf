"""Kinds of work to try the queue with."""

import time
from pathlib import Path

from django.db import OperationalError

from opora.domain.errors import OporaError
from opora_web.audit.actions import record
from opora_web.jobs.kinds import job


@job("sample-sum", title="Сложение чисел")
def add(work, *, numbers):
    work.progress(50, "Складываем числа.")
    return {"sentence": f"Сумма: {sum(numbers)}.", "address": "/zhurnal/"}


@job("sample-write", title="Запись в журнал")
def write(work, *, title, fail=False):
    with work.commit() as result:
        record("changed", None, by=work.by, title=title)
        if fail:
            raise OporaError("Записать не вышло.")
        result["sentence"] = "Записано."


@job("sample-slow", title="Долгая работа", attempts=2)
def slow(work, *, seconds, mark=""):
    """Mark each beginning in a file, take its time, write one journal entry at the end."""
    if mark:
        with Path(mark).open("a", encoding="utf-8") as file:
            file.write("begun\n")
    began = time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        work.progress(int(passed / seconds * 100), "Считаем медленно.")
        time.sleep(0.05)
    with work.commit():
        record("changed", None, by=work.by, title="долгая работа сделана")


@job("sample-refusal", title="Невыполнимое")
def refuse(_work):
    raise OporaError("В файле нет ни одной школы.", "Загрузите другой файл.")


@job("sample-world", title="Чтение с диска", attempts=2)
def world(_work):
    raise OSError("disk is gone")


@job("sample-database", title="Занятая база")
def database(_work):
    raise OperationalError("database is locked")


@job("sample-fault", title="С ошибкой в программе")
def fault(_work):
    raise ZeroDivisionError("a fault of the programmer")


@job("sample-late-fault", title="С ошибкой после записи")
def late_fault(work):
    with work.commit():
        record("changed", None, by=work.by, title="записано до ошибки")
    raise ZeroDivisionError("a fault after the end")
