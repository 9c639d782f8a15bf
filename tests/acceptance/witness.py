"""What must never happen on any page, whatever the test is about."""

from dataclasses import dataclass, field


@dataclass
class Witness:
    """Requests to other hosts and complaints of the browser, the content policy's among them."""

    home: str
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def see_request(self, request):
        if not request.url.startswith((self.home, "data:")):
            self.strangers.append(request.url)

    def see_console(self, message):
        # That a page answers 404 is what the test of that page is about.
        is_answer = message.text.startswith("Failed to load resource: the server responded")
        if message.type in {"error", "warning"} and not is_answer:
            self.complaints.append(message.text)

    def see_error(self, error):
        self.complaints.append(str(error))
