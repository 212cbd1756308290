"""What the models are fitted to tell, and the two texts that each of them reads; as subgraphs/ai/src/embedding writes them."""

import re
from dataclasses import dataclass
from typing import Callable


def words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])


def as_conversation(row: dict) -> tuple[str, str]:
    """domain/as-read.ts: the message, and the turns before it, the latest first."""
    turns = reversed(row["history"][-4:])
    before = " | ".join(f"{words(turn['q'], 30)} {words(turn['a'], 30)}" for turn in turns)
    return words(row["next"], 40), before


def as_claim(row: dict) -> tuple[str, str]:
    """domain/as-read.ts: the sentence, and what it cites."""
    return words(row["claim"], 60), words(row["passage"], 140)


@dataclass(frozen=True)
class Task:
    pair: Callable[[dict], tuple[str, str]]
    positive: str
    read: Callable[[dict], str]


TASKS = {
    "followups": Task(as_conversation, "follow_up", lambda row: row["next"]),
    "claims": Task(as_claim, "supported", lambda row: row["claim"]),
}


def is_readable(text: str) -> bool:
    """The base knows no words of Devanagari."""
    return re.search("[\u0900-\u097f]", text) is None
