"""Which two lists are set side by side."""

from typing import Any

from django import forms

from opora.domain.received_list import ReceivedList
from opora_web.identification.list_papers import paper_of_list, paper_of_run
from opora_web.identification.models import Run, RunState, SchoolList
from opora_web.identification.readings import readings_of


class SideField(forms.ChoiceField):
    """A list or a reading of a run: «spisok-5», «raschyot-3-total»."""

    def offer(self, lists: list[SchoolList], runs: list[Run], user: Any) -> None:
        """Let this person choose among these."""
        self.user = user
        self.lists = {f"spisok-{one.pk}": one for one in lists}
        self.runs = {
            f"raschyot-{run.pk}-{name}": (run, name, title)
            for run in runs
            for name, title in readings_of(run).items()
        }
        papers = [(key, f"{one.year}: {_title(one)}") for key, one in self.lists.items()]
        reckoned = [(key, f"{run}: {title}") for key, (run, _, title) in self.runs.items()]
        self.choices = [("", "выберите"), ("Списки", papers), ("Расчёты", reckoned)]

    def paper(self, key: str) -> ReceivedList:
        """The side as a paper of the method."""
        if key in self.lists:
            return paper_of_list(self.lists[key], self.user)
        run, reading, _ = self.runs[key]
        return paper_of_run(run, reading)

    def year(self, key: str) -> int | None:
        """The year that a list is called by; a run has none."""
        return self.lists[key].year if key in self.lists else None


class ComparisonForm(forms.Form):
    """Two sides, different ones."""

    first = SideField(label="Первый список")
    second = SideField(label="Второй список")

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer what the user sees."""
        super().__init__(*arguments, **options)
        lists = list(SchoolList.objects.visible_to(user).standing().in_order())
        runs = list(Run.objects.visible_to(user).filter(state=RunState.DONE).order_by("-pk"))
        for name in ("first", "second"):
            self.fields[name].offer(lists, runs, user)

    def clean(self) -> dict[str, Any]:
        """A list has nothing to say beside itself."""
        data = super().clean() or self.cleaned_data
        if data.get("first") and data.get("first") == data.get("second"):
            self.add_error("second", "Это тот же список: выберите другой.")
        return data

    @property
    def papers(self) -> tuple[ReceivedList, ReceivedList]:
        """Both sides of a valid form."""
        data = self.cleaned_data
        first: SideField = self.fields["first"]
        return first.paper(data["first"]), first.paper(data["second"])

    @property
    def years(self) -> tuple[int | None, int | None]:
        """Years of both sides of a valid form."""
        data = self.cleaned_data
        first: SideField = self.fields["first"]
        return first.year(data["first"]), first.year(data["second"])

    @property
    def territory(self) -> Any:
        """Where schools named elsewhere are looked for: that of the first list."""
        first: SideField = self.fields["first"]
        key = self.cleaned_data["first"]
        return first.lists[key].territory if key in first.lists else first.runs[key][0].territory


class NamedElsewhereForm(forms.Form):
    """Schools that another paper names."""

    names = forms.CharField(
        label="Школы из другого документа",
        max_length=20_000,
        help_text="По школе на строке, например докладчики совещания",
        widget=forms.Textarea({"rows": 4}),
    )


def _title(school_list: SchoolList) -> str:
    version = f", редакция {school_list.version}" if school_list.version > 1 else ""
    return f"{school_list.title}{version}"
