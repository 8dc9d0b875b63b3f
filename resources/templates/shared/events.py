"""Writes TensorBoard event files without TensorBoard: TFRecord framing around hand-encoded Event messages.

Format: https://github.com/tensorflow/tensorboard (event.proto, summary.proto) and TensorFlow's record_writer.
Each value is on the disk when `scalar` returns, so that a curve grows while the job runs.
"""

import os
import socket
import struct
import time


def _crc_table():
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


_TABLE = _crc_table()


def masked_crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = _TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    crc ^= 0xFFFFFFFF
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF


def _varint(value):
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append((value & 0x7F) | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _bytes_field(number, data):
    return _varint(number << 3 | 2) + _varint(len(data)) + data


class EventWriter:
    """One event file of one run folder."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        name = "events.out.tfevents.%010d.%s.%d.0" % (time.time(), socket.gethostname(), os.getpid())
        self._file = open(os.path.join(folder, name), "ab", buffering=0)
        self._write(struct.pack("<Bd", 1 << 3 | 1, time.time()) + _bytes_field(3, b"brain.Event:2"))

    def _write(self, event):
        header = struct.pack("<Q", len(event))
        self._file.write(header + struct.pack("<I", masked_crc32c(header)) + event
                         + struct.pack("<I", masked_crc32c(event)))

    def scalar(self, tag, value, step):
        summary = _bytes_field(1, _bytes_field(1, tag.encode()) + struct.pack("<Bf", 2 << 3 | 5, value))
        self._write(struct.pack("<Bd", 1 << 3 | 1, time.time()) + _varint(2 << 3) + _varint(int(step))
                    + _bytes_field(5, summary))

    def close(self):
        self._file.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
