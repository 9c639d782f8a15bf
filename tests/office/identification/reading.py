"""Pages as text, without the spaces that keep numbers together."""

NO_BREAK = "\N{NO-BREAK SPACE}"


def text_of(response):
    return response.content.decode().replace(NO_BREAK, " ").replace("&nbsp;", " ")
