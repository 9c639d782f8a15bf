"""Copies of the whole office: encrypted, made and put back while it runs."""
