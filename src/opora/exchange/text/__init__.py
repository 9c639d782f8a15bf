"""Running text pasted from a letter or a справка, understood word by word."""
