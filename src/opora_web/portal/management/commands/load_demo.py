"""``opora-office load_demo``: the demo districts, their invented people and their work."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from opora_web.portal.demo.load_stages import load_stages
from opora_web.registry.demo.load_demo import load_demo
from opora_web.registry.models import Municipality, School
from opora_web.ui.refused import Refused

_FOLDER = Path(__file__).resolve().parents[5] / "demo"


class Command(BaseCommand):
    """Fills an empty or a demonstration database; running it again changes nothing."""

    help = "Загрузить демонстрационные районы с вымышленными людьми."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From where."""
        parser.add_argument("--folder", type=Path, default=_FOLDER, help="папка demo")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say what is there."""
        _ = args
        try:
            load_demo(options["folder"])
            load_stages(options["folder"])
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        places, schools = Municipality.objects.count(), School.objects.count()
        self.stdout.write(f"Демонстрация готова: муниципалитетов — {places}, школ — {schools}.")
