"""Forms that begin with whose calendar or table is written."""

from typing import Any

from django import forms

from opora_web.assessment.permissions import territories_fed_by
from opora_web.registry.forms.act_forms import TerritoryField


class TerritoryForm(forms.Form):
    """``entry`` is what is changed: whose it is stands fast then, and its values stand there."""

    territory = TerritoryField(label="Чей")

    def __init__(
        self, *arguments: Any, user: Any, entry: Any = None, fixed: bool = False, **options: Any
    ) -> None:
        """Offer the territories for which the user writes."""
        if entry is not None:
            options["initial"] = {name: getattr(entry, name, None) for name in self.base_fields}
        super().__init__(*arguments, **options)
        if fixed:
            del self.fields["territory"]
        else:
            self.fields["territory"].offer(territories_fed_by(user))
