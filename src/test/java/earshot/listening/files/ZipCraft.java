package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives that may lie about anything.
final class ZipCraft {
  /// What is written of one member, in its own header and in the list.
  ///
  /// @param at where its header is said to begin; -1 where it does
  /// @param in what the list says; `own` what stands before the bytes
  record Entry(byte[] bytes, Line own, Line in, long at, int mode) {
    Entry own(UnaryOperator<Line> lie) {
      return new Entry(bytes, lie.apply(own), in, at, mode);
    }

    Entry both(UnaryOperator<Line> lie) {
      return new Entry(bytes, lie.apply(own), lie.apply(in), at, mode);
    }

    Entry listed(UnaryOperator<Line> lie) {
      return new Entry(bytes, own, lie.apply(in), at, mode);
    }

    Entry at(long place) {
      return new Entry(bytes, own, in, place, mode);
    }

    Entry mode(int unix) {
      return new Entry(bytes, own, in, at, unix);
    }
  }

  /// Name and figures of a member.
  record Line(String name, int flags, int method, long crc, long packed, long size) {
    Line named(String other) {
      return new Line(other, flags, method, crc, packed, size);
    }

    Line flags(int other) {
      return new Line(name, other, method, crc, packed, size);
    }

    Line method(int other) {
      return new Line(name, flags, other, crc, packed, size);
    }

    Line crc(long other) {
      return new Line(name, flags, method, other, packed, size);
    }

    Line packed(long other) {
      return new Line(name, flags, method, crc, other, size);
    }

    Line size(long other) {
      return new Line(name, flags, method, crc, packed, other);
    }
  }

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<byte[]> list = new ArrayList<>();
  private int count = 0;
  private int counted = 0;

  /// A deflated member that tells the truth.
  static Entry deflated(String name, byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] step = new byte[8192];
    while (!deflater.finished()) packed.write(step, 0, deflater.deflate(step));
    deflater.end();
    return entry(name, packed.toByteArray(), 8, content);
  }

  static Entry stored(String name, byte[] content) {
    return entry(name, content, 0, content);
  }

  static Entry text(String name) {
    return deflated(name, "some words of a member".getBytes(UTF_8));
  }

  private static Entry entry(String name, byte[] packed, int method, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    Line line = new Line(name, 0x800, method, crc.getValue(), packed.length, content.length);
    return new Entry(packed, line, line, -1, 0x81A4);
  }

  ZipCraft add(Entry entry) {
    long at = file.size();
    byte[] name = entry.own.name.getBytes(UTF_8);
    ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0x04034b50).putShort((short) 20);
    figures(head, entry.own, name.length);
    file.writeBytes(head.array());
    file.writeBytes(name);
    file.writeBytes(entry.bytes);
    list.add(line(entry, entry.at < 0 ? at : entry.at));
    count++;
    counted++;
    return this;
  }

  private static void figures(ByteBuffer to, Line line, int nameLength) {
    to.putShort((short) line.flags).putShort((short) line.method).putInt(0);
    to.putInt((int) line.crc).putInt((int) line.packed).putInt((int) line.size);
    to.putShort((short) nameLength).putShort((short) 0);
  }

  private static byte[] line(Entry entry, long at) {
    byte[] name = entry.in.name.getBytes(UTF_8);
    ByteBuffer line = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
    line.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
    figures(line, entry.in, name.length);
    line.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    line.putInt(entry.mode << 16).putInt((int) at).put(name);
    return line.array();
  }

  /// Says another number of members than there are.
  ZipCraft counting(int said) {
    counted = said;
    return this;
  }

  int members() {
    return count;
  }

  byte[] bytes() {
    return bytes(0);
  }

  /// @param off by how much the place of the list is wrong
  byte[] bytes(int off) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(file.toByteArray());
    int from = whole.size();
    for (byte[] line : list) whole.writeBytes(line);
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) counted).putShort((short) counted);
    end.putInt(whole.size() - from).putInt(from + off).putShort((short) 0);
    whole.writeBytes(end.array());
    return whole.toByteArray();
  }
}
