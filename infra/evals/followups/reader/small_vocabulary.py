"""A tokenizer with fewer words: without those of other scripts, the unused ones and the rarest, which are read in pieces."""

import json
import re

LATIN = re.compile(r"^(##)?[\u0021-\u024f\u0370-\u03ff\u2010-\u2044\u2070-\u20ac\u2190-\u22ff]+$")


def shrink(tokenizer: dict, texts: list[str], commonest: int) -> tuple[dict, list[int]]:
    """The tokenizer with new ids, and the old ids in the order of the new.

    Kept are the special tokens, pieces of words, single characters, the `commonest` entries (BERT's are ordered by frequency),
    and each word of the texts.
    """
    vocabulary = tokenizer["model"]["vocab"]
    said = {word for text in texts for word in re.findall(r"\w+", text.lower())}
    special = {token["content"] for token in tokenizer["added_tokens"]}

    def is_kept(token: str, place: int) -> bool:
        if token in special:
            return True
        if not LATIN.match(token) or token.startswith("[unused"):
            return False
        return token.startswith("##") or len(token) == 1 or place < commonest or token in said

    kept = [(token, place) for token, place in sorted(vocabulary.items(), key=lambda entry: entry[1]) if is_kept(token, place)]
    ids = {token: new for new, (token, _) in enumerate(kept)}
    small = json.loads(json.dumps(tokenizer))
    small["model"]["vocab"] = ids
    for token in small["added_tokens"]:
        token["id"] = ids[token["content"]]
    for token in small["post_processor"]["special_tokens"].values():
        token["ids"] = [ids[name] for name in token["tokens"]]
    small["truncation"] = small["padding"] = None
    return small, [place for _, place in kept]
