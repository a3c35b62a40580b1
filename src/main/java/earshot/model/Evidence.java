package earshot.model;

import java.util.Arrays;

/// A picture that a person brought with a mention: pixels in a PNG or JPEG that Earshot wrote
/// itself, and nothing else.
public final class Evidence {
  /// Bytes at most, so that a thousand of them are no burden.
  public static final int MOST = 3_000_000;

  private final byte[] bytes;

  /// @throws IllegalArgumentException when there is none, or too much
  public Evidence(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MOST) {
      throw new IllegalArgumentException("a picture has 1 to " + MOST + " bytes: " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  /// A copy of the file.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence evidence && Arrays.equals(bytes, evidence.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "a picture of " + bytes.length + " bytes";
  }
}
