"""What the journal adds to the side menu."""

from opora_web.ui.menu import Entry

# Everybody reads their own entries at least; who answers for a territory reads all of it.
ENTRIES = (Entry(title="Журнал действий", icon="history", url_name="audit:journal", position=895),)
