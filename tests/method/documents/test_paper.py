import pytest

from opora.documents.content import Appendix, Heading, PageBreak, Paragraph
from opora.documents.paper import Paper

TEXT = Paragraph("Слова.")


def paper(*blocks, **changes):
    return Paper(**{"title": ("СПРАВКА",), "blocks": blocks, **changes})


@pytest.mark.parametrize(
    "blocks",
    [
        (TEXT,),
        (Heading(1, "А"), TEXT),
        (Heading(1, "А"), Heading(2, "Б"), Heading(3, "В"), TEXT),
        (Heading(1, "А"), Heading(3, "Б"), TEXT, Heading(2, "В"), TEXT),
        (Heading(1, "А"), PageBreak(), TEXT),
        (TEXT, Appendix("П"), TEXT),
        (TEXT, Appendix("П"), Heading(1, "А"), TEXT),
    ],
)
def test_sections_with_a_text_are_accepted(blocks):
    assert paper(*blocks).blocks == blocks


@pytest.mark.parametrize(
    "blocks",
    [
        (Heading(1, "Пусто"),),
        (TEXT, Heading(2, "Пусто"), PageBreak()),
        (Heading(1, "Пусто"), Heading(1, "А"), TEXT),
        (Heading(1, "А"), Heading(2, "Пусто"), Heading(1, "Б"), TEXT),
        (Heading(1, "А"), Heading(3, "Пусто"), Heading(2, "Б"), TEXT),
        (TEXT, Heading(1, "Пусто"), Appendix("П"), TEXT),
        (TEXT, Appendix("Пусто")),
        (TEXT, Appendix("Пусто"), Appendix("П"), TEXT),
    ],
)
def test_an_empty_section_is_refused_by_name(blocks):
    with pytest.raises(ValueError, match="nothing stands beneath «Пусто»"):
        paper(*blocks)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": ()}, "needs a title"),
        ({"title": ("СПРАВКА", " ")}, "a line of the title"),
        ({"blocks": ()}, "needs a text"),
        ({"watermark": ""}, "watermark"),
    ],
)
def test_a_paper_without_its_parts_is_refused(changes, reason):
    with pytest.raises(ValueError, match=reason):
        paper(TEXT, **changes)


def test_by_default_somebody_signs():
    (signature,) = paper(TEXT).signatures
    assert signature.post is None
    assert signature.name is None
