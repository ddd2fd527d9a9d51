"""The parts of a release, and the article that is made of them."""

from converter.structure.compose import compose
from converter.structure.house import apply_style
from converter.structure.passages import Passage, passages
from converter.structure.roles import Role

__all__ = ["Passage", "Role", "apply_style", "compose", "passages"]
