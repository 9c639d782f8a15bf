"""One decision of a person about a school's name."""

from dataclasses import dataclass, replace

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.exchange.decisions.signature import check_signed
from opora.exchange.row_taken import SchoolMention
from opora.exchange.where import Where


@dataclass(frozen=True)
class NameDecision:
    """«This spelling is that school», or, with ``apart``, «these are two schools»."""

    where: Where
    printed: str
    name: str
    who: str
    why: str
    municipality: str = ""
    code: str | None = None
    apart: bool = False

    def __post_init__(self) -> None:
        """Refuse a decision about nothing, and one nobody answers for."""
        if not self.printed or not self.name:
            raise OporaError(f"{self.where.title}: заполните «Как напечатано» и «Как правильно».")
        check_signed(self.where, self.who, self.why)

    @property
    def keeps_its_name(self) -> bool:
        """Whether only the code is decided."""
        return name_key(self.printed) == name_key(self.name)

    def answers(self, mention: SchoolMention) -> bool:
        """Whether the decision is about this spelling in this municipality."""
        if self.apart or name_key(self.printed) != name_key(mention.name):
            return False
        return not self.municipality or name_key(self.municipality) == name_key(
            mention.municipality
        )

    def applied(self, mention: SchoolMention, known_code: str | None = None) -> SchoolMention:
        """The mention under its right name and under the code that is decided or known for it."""
        return replace(mention, name=self.name, code=self.code or known_code or mention.code)


def may_be_one_place(one: str, other: str) -> bool:
    """Whether two municipalities are written alike, or one of them is not told."""
    places = {name_key(one), name_key(other)}
    return "" in places or len(places) == 1
