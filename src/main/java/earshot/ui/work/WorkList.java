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
/// mention after the other goes on from there, also when what was answered has left the list.
final class WorkList {
  private final ObservableList<WorkPage.Item> rows = FXCollections.observableArrayList();
  private Optional<WorkPage.Token> next = Optional.empty();
  private Optional<MentionId> chosen = Optional.empty();
  private int place = -1;

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

  /// Puts other rows in place of all; the chosen mention and its place stay.
  void begin(WorkPage page) {
    next = page.next();
    rows.setAll(page.items());
    if (place >= rows.size()) place = rows.size() - 1;
  }

  void append(WorkPage page) {
    next = page.next();
    Set<MentionId> known = new HashSet<>();
    rows.forEach(row -> known.add(row.mention().id()));
    List<WorkPage.Item> more = new ArrayList<>(page.items());
    more.removeIf(item -> !known.add(item.mention().id()));
    rows.addAll(more);
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
    boolean stayed =
        place >= 0 && chosen.filter(rows.get(place).mention().id()::equals).isPresent();
    // What took the place of a row that left is the next one.
    int to = place < 0 ? 0 : stayed || by < 0 ? place + by : place + by - 1;
    return Optional.of(rows.get(Math.clamp(to, 0, rows.size() - 1)).mention().id());
  }

  Optional<MentionId> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().mention().id());
  }

  Optional<MentionId> first() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst().mention().id());
  }
}
