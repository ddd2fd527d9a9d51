"""Mutants of documents: each must end in an article or in one of the errors that an editor is told."""
