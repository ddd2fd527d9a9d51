"""LanguageTool as a second reader: what it thinks of a release becomes suggestions, and nothing is applied by it.

    rilis  ──start──>  keeper  ──start──>  LanguageTool (Java)
      │  a pipe: when it closes, however the run ended, the keeper ends the server
      └──────────────  http  ──────────────────────┘

Nothing of this package is loaded, and no Java needed, where LanguageTool is ``off``.
"""
