package earshot.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/// Everything a screen listens to while it is in view; opened in `shown()`, closed in `hidden()`.
public final class Subscriptions {
  private final Deque<Runnable> ends = new ArrayDeque<>();

  /// Keeps what ends a subscription, such as `live.subscribe(…)::close` or
  /// `property.subscribe(…)::unsubscribe`.
  public void add(Runnable end) {
    ends.push(end);
  }

  /// Ends all, the latest first; the bag can be filled again.
  public void close() {
    while (!ends.isEmpty()) ends.pop().run();
  }

  /// How many are open; tests count that none is left.
  public int open() {
    return ends.size();
  }
}
