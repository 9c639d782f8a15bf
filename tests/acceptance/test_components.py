"""The few components that move: with scripts, and without."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(autouse=True)
def _demo(settings):
    settings.DEMO = True


@pytest.fixture
def gallery(signed_in, witness):  # noqa: ARG001  # it watches the whole test
    signed_in.goto("/obrazcy/")
    return signed_in


@pytest.fixture
def gallery_without_scripts(browser, browser_context_args, base_url, client, person):
    client.force_login(person)
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": base_url}])
    page = context.new_page()
    page.goto("/obrazcy/")
    yield page
    context.close()


def drop(page, names):
    """Files held over the zone and let go, as a file manager does it."""
    transfer = page.evaluate_handle(
        """names => {
            const held = new DataTransfer();
            for (const name of names) held.items.add(new File(["1"], name));
            return held;
        }""",
        names,
    )
    page.dispatch_event(".upload", "dragover", {"dataTransfer": transfer})
    expect(page.locator(".upload")).to_have_class("upload over")
    page.dispatch_event(".upload", "drop", {"dataTransfer": transfer})


def test_a_question_is_asked_above_the_page_and_can_be_left(gallery):
    opener = gallery.locator("a[data-opens=revert]")
    question = gallery.get_by_role("dialog", name="Отменить загрузку целиком?")
    opener.click()
    expect(question).to_be_visible()
    gallery.keyboard.press("Escape")
    expect(question).to_be_hidden()
    assert gallery.evaluate("document.activeElement.dataset.opens") == "revert"
    opener.click()
    gallery.get_by_text("Не надо").click()
    expect(question).to_be_hidden()


def test_without_scripts_the_question_stands_in_the_page(gallery_without_scripts):
    page = gallery_without_scripts
    expect(page.locator("#revert")).to_be_hidden()
    page.locator("a[data-opens=revert]").click()
    expect(page.locator("#revert")).to_be_visible()
    page.locator("#revert").get_by_text("Не надо").click()
    expect(page.locator("#revert")).to_be_hidden()


def test_dropped_files_are_taken_and_named(gallery):
    drop(gallery, ["Каменка.xlsx", "Кикино.xls"])
    expect(gallery.locator(".upload-list li")).to_have_text(["Каменка.xlsx", "Кикино.xls"])
    expect(gallery.locator(".upload")).to_have_class("upload")
    assert gallery.evaluate("document.querySelector('.upload input').files.length") == 2


def test_a_field_for_one_file_takes_no_two(gallery):
    gallery.evaluate("document.querySelector('.upload input').multiple = false")
    drop(gallery, ["Каменка.xlsx", "Кикино.xls"])
    expect(gallery.locator(".upload-list")).to_contain_text("нужен один файл")
    assert gallery.evaluate("document.querySelector('.upload input').files.length") == 0


def test_files_carried_past_leave_no_mark(gallery):
    gallery.dispatch_event(".upload", "dragover")
    gallery.dispatch_event(".upload", "dragleave")
    expect(gallery.locator(".upload")).to_have_class("upload")


def test_rows_are_found_by_any_words_in_any_case(gallery):
    gallery.get_by_label("Найти в таблице выше").fill("ЗЕЛЕНЫЙ сош")
    expect(gallery.locator("#sample-schools tbody tr:visible")).to_have_count(1)
    expect(gallery.get_by_text("Найдено: 1 из 3")).to_be_visible()
    gallery.get_by_label("Найти в таблице выше").fill("")
    expect(gallery.locator("#sample-schools tbody tr:visible")).to_have_count(3)


def test_without_scripts_no_search_is_offered_that_would_not_work(gallery_without_scripts):
    expect(gallery_without_scripts.get_by_label("Найти в таблице выше")).to_be_hidden()


def test_a_drawing_of_the_sprite_is_really_drawn(gallery):
    """The content policy could forbid the file that the drawings are in."""
    box = gallery.evaluate(
        "(() => { const b = document.querySelector('.brand-mark use').getBBox();"
        " return b.width * b.height })()"
    )
    assert box > 100


def test_the_font_of_the_house_is_used(gallery):
    gallery.evaluate("document.fonts.ready")
    assert gallery.evaluate("document.fonts.check('16px Golos', 'Школа')")


def test_print_leaves_the_menu_out(gallery):
    gallery.emulate_media(media="print")
    expect(gallery.locator(".side")).to_be_hidden()
    expect(gallery.locator("h1")).to_be_visible()


def test_whoever_wants_no_motion_gets_none(gallery):
    gallery.emulate_media(reduced_motion="reduce")
    duration = gallery.evaluate(
        "getComputedStyle(document.querySelector('.button')).transitionDuration"
    )
    assert duration == "0s"
