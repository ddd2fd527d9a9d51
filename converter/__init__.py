"""Turns Indonesian government press releases (DOCX) into publishable news articles."""
