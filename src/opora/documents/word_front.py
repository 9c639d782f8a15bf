"""The top of a Word paper: organisation, title, what it is about, date, number and place.

Source: ГОСТ Р 7.0.97-2016, разд. 5. Date and number that are unknown become lines to be filled
in by hand, as on a printed form.
"""

from opora.documents.paper import Paper
from opora.documents.word_paragraph import Setting, paragraph
from opora.documents.word_xml import Element
from opora.language.dates import date_in_words

BLANK_DATE = "«____» ______________ 20___ г."
BLANK_NUMBER = "№ __________"


def front_elements(paper: Paper) -> list[Element]:
    """The paragraphs above the text; parts that the paper does not have are left out."""
    made: list[Element] = []
    if paper.organisation:
        made.append(paragraph("Organisation", paper.organisation))
    made += [paragraph("Title", line) for line in paper.title]
    if paper.subtitle:
        made.append(paragraph("Subtitle", paper.subtitle))
    day = date_in_words(paper.date) if paper.date else BLANK_DATE
    number = f"№ {paper.number}" if paper.number else BLANK_NUMBER
    made.append(paragraph("Details", f"{day}\t{number}", Setting(keep_next=True)))
    made.append(paragraph("Place", paper.place))
    return made
