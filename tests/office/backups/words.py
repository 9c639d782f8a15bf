"""The passphrase of these tests."""

WORDS = "четыре верных слова"
