"""What one file may cost. Each number says which real file it leaves room for.

The largest form known has 91 columns, the largest protocol 26 000 rows × 50 columns: 59 MB of
XML in a file of 3 MB.
"""

from opora.exchange.sheet import MAX_ROWS

MEGABYTE = 1024 * 1024

# A file as it lies on the disk, and everything that is packed into it.
MAX_UNPACKED = 200 * MEGABYTE
# One part of a workbook: 200 000 rows of the template are 120 MB.
MAX_PART = 160 * MEGABYTE
# Workbooks with pictures have hundreds of parts; each costs a look.
MAX_PARTS = 10_000
# Protocols shrink 25 times, a sheet of equal rows 100 times; a bomb 1000 times.
MAX_RATIO = 250
# Below this size the ratio says nothing: a hundred spaces shrink well too.
RATIO_MATTERS_FROM = 10 * MEGABYTE

# The cell range that is read: memory of a reader grows with the far corner, not with the cells.
MAX_SHEET_ROWS = MAX_ROWS
MAX_SHEET_COLUMNS = 256  # as wide as an old .xls can be

# Limits of each reading process. The 26 000 × 50 protocol needs 0.2 GB and a second.
MAX_MEMORY = 1536 * MEGABYTE
MAX_CPU_SECONDS = 60
MAX_WALL_SECONDS = 90
MAX_OPEN_FILES = 64
# How many of them read at the same time: 6 GB if four hostile files come together.
MAX_READERS = 4

# What comes back of one file; a protocol of 26 000 × 50 answers with 4 MB.
MAX_MESSAGE = 64 * MEGABYTE
MAX_ANSWER = 256 * MEGABYTE
# All texts as often as they are seen: a repeated one is sent once. That protocol shows 35 million.
MAX_LETTERS = 256 * MEGABYTE
