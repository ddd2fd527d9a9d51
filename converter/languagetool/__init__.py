"""LanguageTool as a second reader: what it thinks of a release becomes suggestions, and nothing is applied by it.

    rilis  ──start──>  LanguageTool (Java)
      ├──────http──────────────┤
      └──a pipe: when it closes, however the run ended, the server ends

Nothing of this package is loaded, and no Java needed, where LanguageTool is ``off``.
"""
