package earshot.listening;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the last document of a feed showed of its own site, and what has gone missing from its
/// midst since: older items are still shown, so it did not run out at the end.
///
/// @param shown the items of the last document by their identity, newest first
/// @param missing what is missing by its identity
public record FeedWindow(List<Long> shown, Map<Long, Missing> missing) {
  /// Nothing is known.
  public static final FeedWindow NONE = new FeedWindow(List.of(), Map.of());

  private static final Duration LONG_ENOUGH = Duration.ofHours(12);
  // Some feeds keep one or two old items at their end for ever.
  private static final int OLDER_ONES = 3;
  private static final int MOST_SHOWN = 500;
  private static final int MOST_MISSING = 50;
  private static final String FORM = "w1:";

  /// Copies the collections.
  public FeedWindow {
    shown = List.copyOf(shown);
    missing = Map.copyOf(missing);
  }

  /// An item that is missing.
  ///
  /// @param since when it was first missed
  /// @param gone whether it was missed again long enough after
  public record Missing(Instant since, boolean gone) {}

  /// After another document. What comes back was never gone; where much is missing at once the feed
  /// has changed, and nothing is concluded.
  ///
  /// @param now its items, newest first; empty where their order cannot be told
  FeedWindow after(List<Long> now, Instant at) {
    if (now.isEmpty()) return NONE;
    Set<Long> present = new HashSet<>(now);
    Map<Long, Missing> next = new LinkedHashMap<>();
    missing.forEach(
        (item, known) -> {
          if (present.contains(item) || known.gone()) return;
          next.put(item, new Missing(known.since(), due(known, at)));
        });
    for (long item : vanished(present)) {
      if (next.size() < MOST_MISSING) next.putIfAbsent(item, new Missing(at, false));
    }
    return new FeedWindow(now.subList(0, Math.min(now.size(), MOST_SHOWN)), next);
  }

  private List<Long> vanished(Set<Long> present) {
    List<Long> vanished = new ArrayList<>();
    int older = 0;
    for (long item : shown.reversed()) {
      if (present.contains(item)) older++;
      else if (older >= OLDER_ONES) vanished.add(item);
    }
    return 2 * vanished.size() <= older ? vanished : List.of();
  }

  /// Whether something is missing for so long that the document has to be read once more, whether
  /// or not it changed.
  boolean asksToBeRead(Instant now) {
    return missing.values().stream().anyMatch(each -> !each.gone() && due(each, now));
  }

  /// What was missing twice with enough time between.
  public Set<Long> gone() {
    return missing.entrySet().stream()
        .filter(each -> each.getValue().gone())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean due(Missing missing, Instant now) {
    return !missing.since().plus(LONG_ENOUGH).isAfter(now);
  }

  /// The form in which a cursor keeps it as its position.
  String encoded() {
    if (equals(NONE)) return "";
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES * (shown.size() + 2 * missing.size()));
    bytes.putInt(shown.size());
    shown.forEach(bytes::putLong);
    missing.forEach(
        (item, each) ->
            bytes.putLong(item).putLong(each.since().toEpochMilli() * 2 + (each.gone() ? 1 : 0)));
    return FORM + Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Reads the position of a feed's cursor; what is damaged is nothing.
  public static FeedWindow of(String position) {
    if (!position.startsWith(FORM)) return NONE;
    try {
      byte[] raw = Base64.getDecoder().decode(position.substring(FORM.length()));
      ByteBuffer bytes = ByteBuffer.wrap(raw);
      int count = bytes.getInt();
      List<Long> shown = new ArrayList<>();
      for (int i = 0; i < count; i++) shown.add(bytes.getLong());
      Map<Long, Missing> missing = new LinkedHashMap<>();
      while (bytes.hasRemaining()) {
        long item = bytes.getLong();
        long told = bytes.getLong();
        missing.put(item, new Missing(Instant.ofEpochMilli(told >> 1), (told & 1) == 1));
      }
      return new FeedWindow(shown, missing);
    } catch (IllegalArgumentException | BufferUnderflowException damaged) {
      return NONE;
    }
  }
}
