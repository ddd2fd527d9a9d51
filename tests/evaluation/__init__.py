"""Measures the converter: releases as they are typed against what a careful editor would publish.

``cases`` describes a case, ``documents`` types it as a DOCX, ``wording`` tells what was done to its words,
``score`` compares an article with its case, ``run`` does it all for a folder of cases.
"""
