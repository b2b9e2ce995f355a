"""What a foreign report means: raw paragraphs and grids → a draft."""

from drafter.importers.match.report import understand

__all__ = ["understand"]
