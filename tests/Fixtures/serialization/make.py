"""Makes the files beside it: a network 2 -> 3 -> 1 that learns alpha, with other dtypes, orders and compression than Kernels writes.

The safetensors files follow the text of the format (github.com/huggingface/safetensors, README, "Format") with struct and json alone.
The npz files are NumPy's own. Run it in this folder.
"""

import json
import struct

import numpy

TENSORS = {
    "layers.0.weight": [[0.5, 1.5], [10.5, 11.5], [20.5, 21.5]],
    "layers.0.bias": [-1.25, -2.25, -3.25],
    "layers.0.activation.alpha": [0.125],
    "layers.1.weight": [[100.0, 0.1, 1e-3]],
    "layers.1.bias": [7.0],
}


def shape(values):
    return [len(values)] + shape(values[0]) if isinstance(values, list) else []


def flat(values):
    return [number for item in values for number in flat(item)] if isinstance(values, list) else [values]


def write_safetensors(path, dtypes):
    header = {"__metadata__": {"format": "pt", "note": "made by hand"}}
    data = b""
    for name, values in TENSORS.items():
        dtype = dtypes[name]
        bytes_of_values = struct.pack("<%d%s" % (len(flat(values)), {"F64": "d", "F32": "f"}[dtype]), *flat(values))
        header[name] = {"dtype": dtype, "shape": shape(values), "data_offsets": [len(data), len(data) + len(bytes_of_values)]}
        data += bytes_of_values
    text = json.dumps(header, indent=1).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


write_safetensors("double.safetensors", dict.fromkeys(TENSORS, "F64"))
write_safetensors("single.safetensors", dict.fromkeys(TENSORS, "F32"))
write_safetensors("mixed.safetensors", {name: "F32" if "weight" in name else "F64" for name in TENSORS})

numpy.savez("double.npz", **{name: numpy.array(values) for name, values in TENSORS.items()})
numpy.savez("single.npz", **{name: numpy.array(values, numpy.float32) for name, values in TENSORS.items()})
numpy.savez_compressed("mixed.npz", **{
    name: numpy.array(values, numpy.float32 if "weight" in name else numpy.float64, order="F") for name, values in TENSORS.items()
})
