"""Components say what they are given, and a mistake in a page is not swallowed."""

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory

from opora_web.ui.forms import SampleForm
from opora_web.ui.tones import SHAPES, Tone


def drawn(source, **values):
    from django_cotton.compiler_regex import CottonCompiler

    compiled = CottonCompiler().process(source)
    template = engines["django"].from_string(compiled)
    return template.render(values, RequestFactory().get("/?q=школа&page=2"))


@pytest.mark.parametrize("tone", Tone)
def test_a_chip_has_the_shape_of_its_tone(tone):
    chip = drawn('<c-chip tone="{{ tone }}">слово</c-chip>', tone=tone)
    assert f'class="chip {tone}"' in chip
    assert (f"#{SHAPES[tone]}" in chip) == bool(SHAPES[tone])
    assert "слово</span>" in chip


def test_no_two_tones_have_the_same_shape():
    assert len(set(SHAPES.values())) == len(Tone)


def test_a_chip_may_have_its_own_drawing():
    assert "#lock" in drawn('<c-chip icon="lock">закрыто</c-chip>')


def test_an_unknown_tone_is_a_mistake_of_the_page():
    with pytest.raises(ValueError, match="scarlet"):
        drawn('<c-chip tone="scarlet">слово</c-chip>')


def test_what_people_wrote_stays_text():
    written = "<script>"
    assert "&lt;script&gt;" in drawn("<c-chip>{{ written }}</c-chip>", written=written)
    assert "&lt;script&gt;" in drawn('<c-card title="{{ written }}">-</c-card>', written=written)
    assert "&lt;script&gt;" in drawn('<c-card :title="written">-</c-card>', written=written)


def test_a_component_sees_nothing_of_the_page_but_what_it_is_given():
    assert "чужой" not in drawn("<c-card>текст</c-card>", title="чужой", actions="чужой")


def test_a_button_with_an_address_is_a_link_and_without_one_a_button():
    assert '<a class="button primary" href="/shkoly/"' in drawn(
        '<c-button href="/shkoly/" kind="primary">Школы</c-button>'
    )
    button = drawn('<c-button name="decision" value="yes">Принять</c-button>')
    assert 'type="submit" name="decision" value="yes"' in button


def test_a_refused_button_says_why_and_cannot_be_pressed():
    button = drawn('<c-button refused="Список уже утверждён.">Утвердить</c-button>')
    assert "disabled" in button
    assert "Список уже утверждён." in button


@pytest.mark.parametrize("value", ["0", "5 из 7"])
def test_a_figure_of_nought_is_a_figure(value):
    assert value in drawn('<c-keyfigure label="Школ" value="{{ value }}" />', value=value)


def test_a_tab_counts_nought_too():
    assert '<span class="tab-count">0</span>' in drawn('<c-tab href="#" count="0">Риски</c-tab>')
    assert "tab-count" not in drawn('<c-tab href="#">Риски</c-tab>')


def test_a_tab_is_current_by_a_value():
    tab = '<c-tab href="#" :current="here">Риски</c-tab>'
    assert 'aria-current="page"' in drawn(tab, here=True)
    assert "aria-current" not in drawn(tab, here=False)


def test_a_wide_table_scrolls_instead_of_becoming_cards():
    assert 'class="cards"' in drawn('<c-table caption="Школы">-</c-table>')
    assert "cards" not in drawn('<c-table caption="Школы" wide>-</c-table>')


def test_pages_keep_what_was_asked():
    pager = drawn('<c-pager :page="page" />', page=Paginator(range(60), 25).page(2))
    assert "Показаны 26–50 из 60" in pager
    assert 'href="?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0&amp;page=3" rel="next"' in pager
    assert 'aria-current="page"><span class="visually-hidden">Страница </span>2</a>' in pager


def test_one_page_needs_no_links_and_an_empty_list_says_so():
    assert "<ul>" not in drawn('<c-pager :page="page" />', page=Paginator(range(3), 25).page(1))
    empty = drawn('<c-pager :page="page" />', page=Paginator([], 25).page(1))
    assert "Показывать нечего" in empty


def test_work_without_a_known_end_has_no_value():
    assert "value=" not in drawn('<c-progress label="Ждёт очереди" />')
    assert 'value="0"' in drawn('<c-progress label="Читаем" value="0" />')


def test_a_wrong_field_names_its_mistake_to_everybody():
    field = drawn('<c-field :field="form.email" />', form=SampleForm.filled_wrongly())
    assert 'class="field wrong"' in field
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="id_email_error"' in field
    assert 'id="id_email_error"' in field


def test_a_hint_belongs_to_its_field():
    field = drawn('<c-field :field="form.school" />', form=SampleForm())
    assert 'aria-describedby="id_school_helptext"' in field
    assert 'id="id_school_helptext">Как в уставе' in field
    assert "можно не заполнять" not in field


def test_a_choice_is_a_group_with_its_name():
    field = drawn('<c-field :field="form.answer" />', form=SampleForm())
    assert "<fieldset" in field
    assert "<legend>Решение по возражению" in field


def test_a_hidden_field_is_nothing_but_itself():
    form = SampleForm()
    form.fields["school"].widget = form.fields["school"].hidden_widget()
    assert drawn('<c-field :field="form.school" />', form=form).strip().startswith("<input")


def test_all_mistakes_are_named_at_the_top_with_a_way_to_each():
    form = SampleForm.filled_wrongly()
    form.add_error(None, "Школа с таким кодом уже есть.")
    errors = drawn('<c-errors :form="form" />', form=form)
    assert "Школа с таким кодом уже есть." in errors
    assert '<a href="#id_email">Электронная почта</a>' in errors


def test_a_form_without_mistakes_says_nothing():
    assert drawn('<c-errors :form="form" />', form=SampleForm()).strip() == ""


def test_help_leads_to_the_word_and_adds_no_space_to_the_sentence():
    sentence = drawn('в <c-help term="зона риска">зоне риска</c-help>.')
    assert '<a class="help" href="/slovar/#zona-riska"' in sentence
    assert sentence.endswith("зоне риска</a>.")
    assert ">ШНОР</a>" in drawn('<c-help term="shnor" />')


def test_help_for_an_unknown_word_is_a_mistake_of_the_page():
    with pytest.raises(LookupError):
        drawn('<c-help term="нет такого" />')


def test_a_filter_says_on_paper_what_it_narrows_to():
    source = '<c-filters :form="form" aria-label="Отбор">поля</c-filters>'
    paper = '<p class="print-only">Отбор: '
    form = SampleForm({"year": ""})
    assert f"{paper}нет, показано всё.</p>" in drawn(source, form=form)
    year = next(key for key, _ in form.fields["year"].choices if key)
    shown = drawn(source, form=SampleForm({"year": year}))
    assert f"{paper}{form.fields['year'].label}: " in shown
    assert "print-only" not in drawn('<c-filters aria-label="Отбор">поля</c-filters>')
