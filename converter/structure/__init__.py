"""The parts of a release, and the article that is made of them."""

from converter.structure.compose import Clues, clues, compose
from converter.structure.house import apply_style
from converter.structure.passages import Passage, passages
from converter.structure.roles import Role

__all__ = ["Clues", "Passage", "Role", "apply_style", "clues", "compose", "passages"]
