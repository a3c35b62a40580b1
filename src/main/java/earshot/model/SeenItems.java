package earshot.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The items a source showed lately: 64 bits of each item's identity and 64 bits of its content, at
/// most 5,000.
public final class SeenItems {
  /// The most items remembered; as many as one document may bring.
  public static final int MOST = 5_000;

  /// Nothing seen yet.
  public static final SeenItems NONE = new SeenItems(Map.of());

  private final Map<Long, Long> contentByIdentity;

  private SeenItems(Map<Long, Long> contentByIdentity) {
    this.contentByIdentity = contentByIdentity;
  }

  /// Remembers items in the order given, newest first; those past the limit are forgotten.
  public static SeenItems of(Map<Long, Long> contentByIdentity) {
    Map<Long, Long> kept = new LinkedHashMap<>();
    for (Map.Entry<Long, Long> item : contentByIdentity.entrySet()) {
      if (kept.size() == MOST) break;
      kept.put(item.getKey(), item.getValue());
    }
    return new SeenItems(kept);
  }

  /// The content hash remembered for an item.
  public OptionalLong content(long identity) {
    Long content = contentByIdentity.get(identity);
    return content == null ? OptionalLong.empty() : OptionalLong.of(content);
  }

  /// All of them, newest first.
  public Map<Long, Long> all() {
    return Collections.unmodifiableMap(contentByIdentity);
  }

  /// How many items are remembered.
  public int size() {
    return contentByIdentity.size();
  }

  /// These items in front of what was remembered before.
  public SeenItems after(Map<Long, Long> newest) {
    Map<Long, Long> joined = new LinkedHashMap<>(newest);
    contentByIdentity.forEach(joined::putIfAbsent);
    return of(joined);
  }

  /// Base64 of pairs of longs, the form in which a cursor is stored.
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(contentByIdentity.size() * 16);
    contentByIdentity.forEach((identity, content) -> bytes.putLong(identity).putLong(content));
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Reads what [#encoded()] wrote; a damaged text is an empty memory, since a repeated item is
  /// recognised by its keys anyway.
  public static SeenItems decoded(String text) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException damaged) {
      return NONE;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(raw, raw.length - raw.length % 16));
    Map<Long, Long> items = new LinkedHashMap<>();
    while (bytes.hasRemaining()) items.put(bytes.getLong(), bytes.getLong());
    return of(items);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeenItems items && items.contentByIdentity.equals(contentByIdentity);
  }

  @Override
  public int hashCode() {
    return contentByIdentity.hashCode();
  }
}
