package earshot.replies.work;

import earshot.model.MentionId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// An act that put something beside mentions or took it away, undone by the opposite.
final class Reversed<T> implements Undoable {
  private final Function<T, MentionId> mention;
  private final Function<List<T>, List<T>> back;
  private final Function<List<T>, List<T>> forth;
  private final Consumer<Set<MentionId>> told;
  private final List<T> all;
  private List<T> undone = List.of();

  private Reversed(
      List<T> all,
      Function<T, MentionId> mention,
      Function<List<T>, List<T>> back,
      Function<List<T>, List<T>> forth,
      Consumer<Set<MentionId>> told) {
    this.all = List.copyOf(all);
    this.mention = mention;
    this.back = back;
    this.forth = forth;
    this.told = told;
  }

  /// An act that is done already.
  ///
  /// @param all what was put or taken
  /// @param back does the opposite, and says with what
  /// @param forth does it again, and says with what
  static <T> Undoable of(
      List<T> all,
      Function<T, MentionId> mention,
      Function<List<T>, List<T>> back,
      Function<List<T>, List<T>> forth,
      Consumer<Set<MentionId>> told) {
    Reversed<T> act = new Reversed<>(all, mention, back, forth, told);
    var unused = act.tell(all);
    return act;
  }

  @Override
  public Set<MentionId> changed() {
    return mentions(all);
  }

  @Override
  public Map<Transitions.Refusal, Integer> refused() {
    return Map.of();
  }

  @Override
  public synchronized Set<MentionId> undo() {
    undone = back.apply(all);
    return tell(undone);
  }

  @Override
  public synchronized Set<MentionId> redo() {
    return tell(forth.apply(undone));
  }

  private Set<MentionId> tell(Collection<T> some) {
    Set<MentionId> mentions = mentions(some);
    if (!mentions.isEmpty()) told.accept(mentions);
    return mentions;
  }

  private Set<MentionId> mentions(Collection<T> some) {
    Set<MentionId> mentions = new HashSet<>();
    for (T each : some) mentions.add(mention.apply(each));
    return mentions;
  }
}
