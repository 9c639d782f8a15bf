"""Protocols of ОГЭ and ЕГЭ as regional centres give them out."""
