"""Fits the model that reads a message together with the turns before it, and writes it as the product reads it.

python train.py --base bge-small-en-v1.5.onnx --tokenizer bge-small-en-v1.5-tokenizer.json \
    --rows ../../sets/followups/fit.jsonl --out ../../../../subgraphs/ai/assets/conversation-model [--held FILE ...]

`--held`: rows to look at after each epoch, which are not fitted on.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits

from bases import open_base
from conversation import as_read, is_readable
from model_file import write_model
from small_vocabulary import shrink

BATCH = 16
TOKENS_MAX = 192
COMMONEST = 16_000
# A label may be wrong; and a model that is sure of everything leaves the networks beside it nothing to say.
SMOOTHING = 0.04
WARM_UP = 0.1


def read_rows(files: list[str]) -> list[dict]:
    rows = [json.loads(line) for file in files for line in Path(file).read_text("utf8").splitlines() if line.strip()]
    return [row for row in rows if all(map(is_readable, as_read(row)))]


def in_batches(examples: list, is_shuffled: bool) -> list[list]:
    """Texts of about the same length together, so that little is padded."""
    order = list(range(len(examples)))
    if is_shuffled:
        random.shuffle(order)
    chunk = BATCH * 32
    batches = []
    for begin in range(0, len(order), chunk):
        alike = sorted(order[begin : begin + chunk], key=lambda at: len(examples[at][0].ids))
        batches += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    if is_shuffled:
        random.shuffle(batches)
    return [[examples[at] for at in batch] for batch in batches]


def logits_of(model, batch: list) -> torch.Tensor:
    length = max(len(encoding.ids) for encoding, _ in batch)

    def padded(rows):
        return torch.tensor([row + [0] * (length - len(row)) for row in rows])

    encodings = [encoding for encoding, _ in batch]
    return model(
        input_ids=padded([encoding.ids for encoding in encodings]),
        token_type_ids=padded([encoding.type_ids for encoding in encodings]),
        attention_mask=padded([[1] * len(encoding.ids) for encoding in encodings]),
    ).logits[:, 0]


def f1_of(model, examples: list) -> float:
    model.eval()
    with torch.no_grad():
        judged = [
            (logit > 0, label > 0.5)
            for batch in in_batches(examples, is_shuffled=False)
            for logit, label in zip(logits_of(model, batch).tolist(), [label for _, label in batch])
        ]
    model.train()
    right = sum(said and meant for said, meant in judged)
    return 2 * right / (sum(said for said, _ in judged) + sum(meant for _, meant in judged))


def fit(model, examples: list, held: dict[str, list], epochs: int, rate: float) -> None:
    # The table of words stays as it is: what is learnt has to hold for words that no row says.
    model.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    head = [value for name, value in model.named_parameters() if "pooler" in name or "classifier" in name]
    own = {id(value) for value in head}
    body = [value for value in model.parameters() if value.requires_grad and id(value) not in own]
    optimiser = torch.optim.AdamW([{"params": body, "own": 1}, {"params": head, "own": 3}], lr=rate, weight_decay=0.01)
    total = epochs * len(in_batches(examples, is_shuffled=False))
    done, begun = 0, time.time()
    model.train()
    for epoch in range(epochs):
        for batch in in_batches(examples, is_shuffled=True):
            share = done / total
            for group in optimiser.param_groups:
                group["lr"] = rate * group["own"] * (share / WARM_UP if share < WARM_UP else 1 - share)
            labels = torch.tensor([label for _, label in batch]) * (1 - SMOOTHING) + SMOOTHING / 2
            loss = binary_cross_entropy_with_logits(logits_of(model, batch), labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + head, 1.0)
            optimiser.step()
            optimiser.zero_grad()
            done += 1
            if done % 50 == 0:
                print(f"{done} of {total} steps, loss {loss.item():.3f}, {time.time() - begun:.0f} s", flush=True)
        for name, rows in held.items():
            print(f"after epoch {epoch + 1}: {name} F1 {f1_of(model, rows):.3f}", flush=True)


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--base", required=True)
    given.add_argument("--tokenizer", required=True)
    given.add_argument("--rows", required=True, nargs="+")
    given.add_argument("--held", nargs="*", default=[])
    given.add_argument("--out", required=True)
    given.add_argument("--epochs", type=int, default=3)
    given.add_argument("--rate", type=float, default=6e-5)
    given.add_argument("--seed", type=int, default=7)
    options = given.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    rows = read_rows(options.rows)
    texts = [text for row in rows for text in as_read(row)]
    small, kept = shrink(json.loads(Path(options.tokenizer).read_text("utf8")), texts, COMMONEST)
    tokenizer = Tokenizer.from_str(json.dumps(small))
    tokenizer.enable_truncation(TOKENS_MAX, strategy="only_second")

    def examples(of: list[dict]) -> list:
        return [(tokenizer.encode(*as_read(row)), float(row["label"] == "follow_up")) for row in of]

    model = open_base(options.base, kept)
    print(f"{len(rows)} rows, {len(kept)} of the base's words and pieces", flush=True)
    held = {Path(file).name: examples(read_rows([file])) for file in options.held}
    fit(model, examples(rows), held, options.epochs, options.rate)
    write_model(model, small, Path(options.out))


if __name__ == "__main__":
    main()
