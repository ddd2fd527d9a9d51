"""What can go wrong with a file, as exceptions with an Indonesian message for the editor.

ConverterError
├── UnreadableError    the input is no release that can be read
├── UnwritableError    the output cannot be written
├── OutletError        the outlet file is wrong
├── ClusterError       other machines cannot be used
└── LanguageToolError  LanguageTool cannot be used; runs go on without it
"""

from __future__ import annotations


class ConverterError(Exception):
    """Base of all errors that are shown to the editor: the message is one Indonesian line that says what to do."""


class UnreadableError(ConverterError):
    """The input file cannot be read as a release."""


class UnwritableError(ConverterError):
    """The output cannot be written, or must not be."""


class OutletError(ConverterError):
    """The outlet file is wrong."""


class ClusterError(ConverterError):
    """The workers on other machines cannot be used."""


class LanguageToolError(ConverterError):
    """LanguageTool cannot be used: a run says so and goes on without it."""
