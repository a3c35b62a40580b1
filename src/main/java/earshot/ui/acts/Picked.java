package earshot.ui.acts;

import earshot.model.MentionId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The mentions of a list that were selected to be acted on together.
public final class Picked {
  private final Set<MentionId> ids = new LinkedHashSet<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(this, "turn");

  /// How many there are.
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /// Moves whenever the selection is another, also one of the same size.
  public ReadOnlyIntegerProperty turn() {
    return turn.getReadOnlyProperty();
  }

  /// Whether a mention is among them.
  public boolean has(MentionId mention) {
    return ids.contains(mention);
  }

  /// Those that were selected, or else the one that is looked at.
  public List<MentionId> or(Optional<MentionId> looked) {
    return ids.isEmpty() ? looked.stream().toList() : List.copyOf(ids);
  }

  /// Selects a mention, or no longer.
  public void toggle(MentionId mention) {
    if (!ids.remove(mention)) ids.add(mention);
    tell();
  }

  /// Selects more.
  public void add(Collection<MentionId> more) {
    if (ids.addAll(more)) tell();
  }

  /// Selects nothing; says whether anything was selected.
  public boolean clear() {
    if (ids.isEmpty()) return false;
    ids.clear();
    tell();
    return true;
  }

  private void tell() {
    count.set(ids.size());
    turn.set(turn.get() + 1);
  }
}
