"""Writes a fitted model as subgraphs/ai/src/embedding reads it: matrices rounded row by row to steps of a 127th."""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file


def write_model(model, tokenizer: dict, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {}
    for name, value in model.state_dict().items():
        if not torch.is_floating_point(value):
            continue
        value = value.detach().float().contiguous()
        if value.dim() < 2 or value.numel() < 4096:
            tensors[name] = value.clone()
            continue
        step = value.abs().amax(dim=1).clamp(min=1e-8) / 127
        tensors[f"{name}.step"] = step
        tensors[name] = torch.round(value / step[:, None]).to(torch.int8)
    save_file(tensors, folder / "model.safetensors")
    config = model.config
    (folder / "config.json").write_text(
        json.dumps(
            {
                "model_type": "bert",
                "num_attention_heads": config.num_attention_heads,
                "hidden_act": config.hidden_act,
                "layer_norm_eps": config.layer_norm_eps,
            },
            indent=2,
        )
        + "\n"
    )
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf8")
