"""The colours of the house kit (design tokens of the page), written out.

A picture that goes to print or to Word has no page to take them from.
"""

SURFACE = "#ffffff"
INK = "#1b2430"
INK_SOFT = "#475160"
LINE = "#dfe3e9"
LINE_CONTROL = "#76839a"
ACCENT = "#164c88"
DANGER = "#8f170e"
WARN = "#6b4000"
WARN_BG = "#fff3dc"
BAND = "#dbe5f0"
BAND_SOFT = "#edf2f8"
