package earshot.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The way through the places: back and forth like in a browser.
final class Visited {
  private static final int REMEMBERED = 50;

  private final Deque<String> behind = new ArrayDeque<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private String here;

  Visited(String start) {
    here = start;
  }

  String here() {
    return here;
  }

  /// Goes on to a place; what lay ahead is forgotten.
  void go(String place) {
    if (place.equals(here)) return;
    behind.push(here);
    if (behind.size() > REMEMBERED) behind.removeLast();
    ahead.clear();
    here = place;
  }

  /// Goes to the place before; empty when there is none.
  Optional<String> back() {
    return step(behind, ahead);
  }

  /// Undoes [#back]; empty when there is nothing ahead.
  Optional<String> forth() {
    return step(ahead, behind);
  }

  private Optional<String> step(Deque<String> from, Deque<String> to) {
    if (from.isEmpty()) return Optional.empty();
    to.push(here);
    here = from.pop();
    return Optional.of(here);
  }
}
