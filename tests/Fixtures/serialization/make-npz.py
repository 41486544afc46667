"""Makes the files in npz: the network of make.py, each time in another form that NumPy reads and Kernels does not write.

It needs NumPy and the standard library, and sees to it that NumPy reads each file. Run it in this folder.
"""

import io
import struct
import zipfile

import numpy

TENSORS = {
    "layers.0.weight": [[0.5, 1.5], [10.5, 11.5], [20.5, 21.5]],
    "layers.0.bias": [-1.25, -2.25, -3.25],
    "layers.0.activation.alpha": [0.125],
    "layers.1.weight": [[100.0, 0.1, 1e-3]],
    "layers.1.bias": [7.0],
}
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def array(values, version=1, descr="<f8", fortran=False, shape=str, pad=64):
    """An array whose header is written by hand."""
    numbers = numpy.array(values)
    text = "{'descr': %s, 'fortran_order': %s, 'shape': %s, }" % (repr(descr) if descr[-1] != "'" else descr, fortran, shape(numbers.shape))
    head = 10 if version == 1 else 12
    text += " " * (-(head + len(text) + 1) % pad) + "\n"
    length = struct.pack("<H" if version == 1 else "<I", len(text))
    dtype = descr.strip("u'").replace("|", "").replace("=", "")
    return b"\x93NUMPY" + bytes([version, 0]) + length + text.encode() + numbers.astype(dtype).tobytes("F" if fortran else "C")


def archive(contents, method=zipfile.ZIP_STORED, comment=b"", out=None, **member):
    """An archive by Python's zipfile."""
    out = io.BytesIO() if out is None else out
    with zipfile.ZipFile(out, "w", method) as file:
        file.comment = comment
        for name, content in contents.items():
            info = zipfile.ZipInfo(name + ".npy", FIRST_DAY)
            info.compress_type = method
            for key, value in member.items():
                setattr(info, key, value)
            with file.open(info, "w") as stream:
                stream.write(content)
    return out.getvalue()


def arrays(**form):
    return {name: array(values, **form) for name, values in TENSORS.items()}


def longs(shape):
    """A shape as Python 2 printed it on Windows."""
    return "(" + ", ".join("%dL" % size for size in shape) + ("," if len(shape) == 1 else "") + ")"


class Unseekable(io.RawIOBase):
    """A stream that lengths cannot be written into afterwards, so that they follow the content."""

    def __init__(self):
        self.bytes = b""

    def writable(self):
        return True

    def write(self, content):
        self.bytes += bytes(content)
        return len(content)

    def getvalue(self):
        return self.bytes


def end_of(content):
    place = content.rfind(b"PK\5\6")
    count, size, start = struct.unpack("<HII", content[place + 10:place + 20])
    return place, count, size, start


def with_long_end(content):
    """The archive with an end record of 64 bits; the fields of the other refer to it."""
    place, count, size, start = end_of(content)
    return (content[:place] + struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
            + struct.pack("<4sIQI", b"PK\6\7", 0, place, 1) + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0))


def with_long_members(content, fields=("length", "compressed", "offset"), other=b""):
    """The archive with fields of 64 bits in its directory, after another extra field."""
    place, count, size, start = end_of(content)
    directory, position = b"", start
    while position < place:
        record = bytearray(content[position:position + 46])
        name, extra, comment = struct.unpack("<HHH", record[28:34])
        values = b""
        for field, at in (("length", 24), ("compressed", 20), ("offset", 42)):
            if field in fields:
                values += struct.pack("<Q", struct.unpack("<I", record[at:at + 4])[0])
                record[at:at + 4] = b"\xff" * 4
        new = other + struct.pack("<HH", 1, len(values)) + values
        record[30:32] = struct.pack("<H", len(new))
        directory += bytes(record) + content[position + 46:position + 46 + name] + new
        position += 46 + name + extra + comment
    return content[:start] + directory + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(directory), start, 0)


def saved(save):
    out = io.BytesIO()
    save(out, **{name: numpy.array(values) for name, values in TENSORS.items()})
    return out.getvalue()


PLAIN = archive(arrays())
FILES = {
    "python2": archive(arrays(shape=longs)),
    "python2-unicode": archive(arrays(descr="u'<f8'")),
    "version-2": archive(arrays(version=2)),
    "version-3": archive(arrays(version=3)),
    "long-header": archive(arrays(pad=9950), zipfile.ZIP_DEFLATED),
    "unaligned-header": archive(arrays(pad=1)),
    "big-endian": archive(arrays(descr=">f8")),
    "big-endian-fortran": archive(arrays(descr=">f8", fortran=True)),
    "native-order": archive(arrays(descr="=f8")),
    "no-order": archive(arrays(descr="|f8")),
    "bare-type": archive(arrays(descr="f8")),
    "saved": saved(numpy.savez),
    "saved-compressed": saved(numpy.savez_compressed),
    "streamed": archive(arrays(), out=Unseekable()),
    "streamed-compressed": archive(arrays(), zipfile.ZIP_DEFLATED, out=Unseekable()),
    "long-end": with_long_end(PLAIN),
    "long-members": with_long_members(PLAIN),
    "long-offsets": with_long_members(PLAIN, ("offset",), struct.pack("<HHI", 0x7777, 4, 1)),
    "long-everything": with_long_end(with_long_members(PLAIN)),
    "comment": archive(arrays(), comment=b"PK\5\7 a comment"),
    "extra-fields": archive(arrays(), extra=struct.pack("<HHI", 0x7777, 4, 1)),
    "bytes-before": b"#!/bin/sh\n" + PLAIN,
    "bytes-before-long": b"#!/bin/sh\n" + with_long_end(with_long_members(PLAIN)),
    "bytes-after": PLAIN + b"\0" * 100,
}

for file_name, content in FILES.items():
    with open("npz/" + file_name + ".npz", "wb") as file:
        file.write(content)
    # numpy.load itself looks at the first bytes, which are not the archive's in two of the files.
    with numpy.lib.npyio.NpzFile(io.BytesIO(content)) as read:
        assert sorted(read) == sorted(TENSORS), file_name
        for name, values in TENSORS.items():
            assert read[name].tolist() == values, (file_name, name)
print(len(FILES), "files, all read by NumPy", numpy.__version__)
