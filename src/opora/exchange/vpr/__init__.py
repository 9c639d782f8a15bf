"""Protocols of ВПР as schools upload them: the layouts of three years."""
