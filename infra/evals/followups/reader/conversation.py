"""The two texts that the model reads; as subgraphs/ai/src/embedding/domain/as-read.ts writes them."""

import unicodedata


def words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])


def as_read(row: dict) -> tuple[str, str]:
    """The message, and the turns before it, the latest first."""
    turns = reversed(row["history"][-4:])
    before = " | ".join(f"{words(turn['q'], 30)} {words(turn['a'], 30)}" for turn in turns)
    return words(row["next"], 40), before


def is_readable(text: str) -> bool:
    """Whether at least four in five letters are of scripts of which the base knows words."""
    letters = [letter for letter in text if letter.isalpha()]
    foreign = [letter for letter in letters if not unicodedata.name(letter, "").startswith(("LATIN", "GREEK", "MICRO"))]
    return len(foreign) <= 0.2 * len(letters)
