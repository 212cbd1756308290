"""The weights of a BERT out of an ONNX graph, as the Java packages of sentence encoders carry them."""

import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertForSequenceClassification

PARTS = ("embeddings.", "encoder.")


def open_base(file: str, kept: list[int]) -> BertForSequenceClassification:
    """The encoder with the rows of its word table that are kept; what makes one number of its first token is new."""
    graph = onnx.load(file).graph
    values = {value.name: numpy_helper.to_array(value) for value in graph.initializer}
    state = {name: torch.tensor(value.copy()) for name, value in values.items() if name.startswith(PARTS)}
    state |= multiplied(graph, values)
    words = "embeddings.word_embeddings.weight"
    state[words] = state[words][kept]
    state.pop("embeddings.position_ids", None)
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layer"))
    hidden = state[words].shape[1]
    model = BertForSequenceClassification(
        BertConfig(
            vocab_size=len(kept),
            hidden_size=hidden,
            num_hidden_layers=layers,
            num_attention_heads=hidden // 32,
            intermediate_size=state["encoder.layer.0.intermediate.dense.bias"].shape[0],
            num_labels=1,
        )
    )
    found = model.load_state_dict({f"bert.{name}": value for name, value in state.items()}, strict=False)
    new = [name for name in found.missing_keys if "pooler" not in name and "classifier" not in name]
    if new or found.unexpected_keys:
        raise SystemExit(f"{file} lacks {new} or has more than a BERT: {found.unexpected_keys}")
    return model


def multiplied(graph, values) -> dict[str, torch.Tensor]:
    """Matrices go by made-up names in such graphs: whose they are follows from the bias that is added next."""
    made_by = {node.output[0]: node for node in graph.node}
    found = {}
    for node in graph.node:
        bias = [name for name in node.input if name in values and name.endswith(".bias")]
        if node.op_type != "Add" or not bias:
            continue
        product = made_by.get(next(name for name in node.input if name != bias[0]))
        if product is not None and product.op_type == "MatMul" and product.input[1] in values:
            matrix = torch.tensor(values[product.input[1]].T.copy())
            found[bias[0].removesuffix("bias") + "weight"] = matrix
    return found
