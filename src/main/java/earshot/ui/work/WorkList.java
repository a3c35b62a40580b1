package earshot.ui.work;

import earshot.model.MentionId;
import earshot.model.WorkPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows read so far, the chosen one, and the place at which it was chosen: who answers one
/// mention after the other goes on from there, also when what was answered has left the list or has
/// moved to another part of it.
final class WorkList {
  // Nobody sees more rows than these leave at once without looking for the place anew.
  private static final int ONWARDS = 50;

  private final ObservableList<WorkPage.Item> rows = FXCollections.observableArrayList();
  private Optional<WorkPage.Token> next = Optional.empty();
  private Optional<MentionId> chosen = Optional.empty();
  private int place = -1;
  private boolean turning;

  ObservableList<WorkPage.Item> rows() {
    return rows;
  }

  /// Where more rows begin, if there are any.
  Optional<WorkPage.Token> next() {
    return next;
  }

  Optional<MentionId> chosen() {
    return chosen;
  }

  /// Whether the rows change at this moment; what a table selects meanwhile is no choice.
  boolean turning() {
    return turning;
  }

  /// Puts other rows in place of all; the chosen mention and its place stay.
  void begin(WorkPage page) {
    next = page.next();
    Optional<MentionId> before = Optional.of(place - 1).filter(at -> at >= 0).map(this::idAt);
    List<MentionId> onwards = onwards();
    turn(() -> rows.setAll(page.items()));
    if (place >= 0) place = again(before, onwards);
  }

  void append(WorkPage page) {
    next = page.next();
    Set<MentionId> known = new HashSet<>();
    rows.forEach(row -> known.add(row.mention().id()));
    List<WorkPage.Item> more = new ArrayList<>(page.items());
    more.removeIf(item -> !known.add(item.mention().id()));
    turn(() -> rows.addAll(more));
  }

  private void turn(Runnable change) {
    turning = true;
    try {
      change.run();
    } finally {
      turning = false;
    }
  }

  private MentionId idAt(int at) {
    return rows.get(at).mention().id();
  }

  private boolean stayed() {
    return place >= 0 && place < rows.size() && chosen.equals(Optional.of(idAt(place)));
  }

  /// What comes next from the place on, nearest first.
  private List<MentionId> onwards() {
    if (place < 0) return List.of();
    int from = Math.min(stayed() ? place + 1 : place, rows.size());
    return rows.subList(from, Math.min(from + ONWARDS, rows.size())).stream()
        .map(row -> row.mention().id())
        .toList();
  }

  /// The place in other rows: that of the chosen mention while it still stands between what was
  /// before and what came next, else that of what came next.
  private int again(Optional<MentionId> before, List<MentionId> onwards) {
    int at = index();
    int follows =
        onwards.stream().mapToInt(this::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    if (follows < 0) return at >= 0 ? at : rows.size();
    // What was before may have moved away itself.
    int led = before.map(this::indexOf).orElse(-1);
    boolean between = at >= 0 && at < follows && (led < at || led > follows);
    return between ? at : follows;
  }

  /// The chosen row, counted from 0; -1 when it is not in the list.
  int index() {
    return chosen.map(this::indexOf).orElse(-1);
  }

  int indexOf(MentionId mention) {
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).mention().id().equals(mention)) return i;
    return -1;
  }

  /// Chooses a mention of the list, or none.
  void choose(Optional<MentionId> mention) {
    chosen = mention;
    place = index();
  }

  /// The mention so many rows further on; absent when there are no rows.
  Optional<MentionId> from(int by) {
    if (rows.isEmpty()) return Optional.empty();
    // What took the place of a row that left is the next one.
    int to = place < 0 ? 0 : stayed() || by < 0 ? place + by : place + by - 1;
    return Optional.of(idAt(Math.clamp(to, 0, rows.size() - 1)));
  }

  Optional<MentionId> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().mention().id());
  }

  Optional<MentionId> first() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst().mention().id());
  }
}
