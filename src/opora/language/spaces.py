"""The space at which no line may break."""

NO_BREAK_SPACE = "\u00a0"
