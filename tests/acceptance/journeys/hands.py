"""Three ways of acting on a page: with a mouse, with the keyboard alone, on a phone.

A step of a journey says what is done, a hand does it. The keyboard never points: it walks with Tab
from where the focus is, as a person does, and fails where a person would be stuck.
"""

from datetime import date

from playwright.sync_api import expect

# More stops than any page of a journey has: whoever walks longer walks in circles.
_LONGEST_WALK = 150
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
LARGE = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}


class Mouse:
    """Points and clicks."""

    name = "mouse"
    window = DESKTOP

    def __init__(self, page):
        self.page = page

    def enter(self, section):
        """Go to a section of the menu."""
        sections = self.page.get_by_role("navigation", name="Разделы")
        self.go(sections.get_by_role("link", name=section, exact=True))

    def follow(self, link):
        """Go where a link leads; the first one of that name."""
        self.go(self.page.get_by_role("main").get_by_role("link", name=link).first)

    def press(self, button):
        """Press a button that sends a form."""
        self.go(self.page.get_by_role("button", name=button, exact=True).first)

    def take(self, link):
        """Take the file that a link gives."""
        with self.page.expect_download() as given:
            self.touch(self.page.get_by_role("main").get_by_role("link", name=link).first)
        return given.value

    def write(self, label, words):
        """Write into a field what stands there no more."""
        field = self.page.get_by_label(label)
        self.touch(field)
        field.fill(words)

    def choose(self, label, option):
        """Choose in a list."""
        self.page.get_by_role("combobox", name=label).select_option(label=option)

    def tick(self, label):
        """Tick a box."""
        self.touch(self.page.get_by_role("checkbox", name=label))

    def mark(self, answer):
        """Choose one of the answers."""
        self.touch(self.page.get_by_role("radio", name=answer).first)

    def date(self, label, day):
        """Give a day."""
        self.page.get_by_label(label).fill(day.isoformat())

    def give(self, label, *paths):
        """Choose files."""
        with self.page.expect_file_chooser() as asked:
            self.touch(self.page.get_by_label(label))
        asked.value.set_files(paths)

    def wait_for_the_job(self, patience_ms):
        """Watch the progress to its end, when the page shows of itself what came of it."""
        watched = self.page.get_by_text("Страницу можно закрыть")
        watched.wait_for(state="detached", timeout=patience_ms)
        self.page.wait_for_load_state()

    def go(self, target):
        """Act on what leads to another page, and wait for that page."""
        with self.page.expect_navigation():
            self.touch(target)

    def touch(self, target):
        """Act on what is seen."""
        target.click()


class Phone(Mouse):
    """Taps; the menu is opened first."""

    name = "phone"
    window = PHONE

    def enter(self, section):
        """Open the menu and go to a section."""
        self.touch(self.page.get_by_text("Меню", exact=True))
        super().enter(section)

    def touch(self, target):
        """Tap on it, as far as it is scrolled into sight up and down alone."""
        target.tap()


class Keyboard(Mouse):
    """Walks with Tab, acts with Enter and Space, never points."""

    name = "keyboard"
    window = LARGE

    def write(self, label, words):
        """Walk to the field, take out what stands there, and type."""
        self.reach(self.page.get_by_label(label))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(words)

    def choose(self, label, option):
        """Walk to the list and down in it."""
        field = self.page.get_by_label(label)
        self.reach(field)
        self.page.keyboard.press("Home")
        count = field.locator("option").count()
        for _ in range(count):
            if field.evaluate("list => list.selectedOptions[0].label") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"в списке «{label}» до «{option}» не дойти")

    def mark(self, answer):
        """Walk to the answers, then with arrows to the one."""
        wanted = self.page.get_by_role("radio", name=answer).first
        group = self.page.locator(f"input[name='{wanted.get_attribute('name')}']")
        self.reach(group, by="name")
        for _ in range(group.count()):
            if _is_focused(wanted):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def date(self, label, day: date):
        """Type the day; in its own parts chromium speaks English here, month first."""
        self.reach(self.page.get_by_label(label))
        self.page.keyboard.type(f"{day:%m%d%Y}")
        expect(self.page.get_by_label(label)).to_have_value(day.isoformat())

    def touch(self, target):
        """Walk there and press: a link or a button takes Enter."""
        self.reach(target)
        self.page.keyboard.press("Enter")

    def reach(self, target, by="itself"):
        """Walk with Tab until the focus is on it; by name any of a group of answers does."""
        target.first.wait_for()
        for _ in range(_LONGEST_WALK):
            if by == "name" and target.evaluate_all("all => all.includes(document.activeElement)"):
                return
            if by == "itself" and _is_focused(target):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"с клавиатуры не дойти: {target}")


def _is_focused(target):
    return target.evaluate("element => element === document.activeElement")
