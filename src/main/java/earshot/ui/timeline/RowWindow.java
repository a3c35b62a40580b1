package earshot.ui.timeline;

import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.StoryId;
import earshot.storage.StoryStore.Mark;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Holds at most 500 neighbouring rows of a long list and knows how to go on in both directions.
///
/// Pages only ever continue towards older mentions, so the window remembers where each page began
/// that it let go at its newer end.
final class RowWindow {
  static final int MOST = 500;
  static final int PAGE = 100;

  private final ObservableList<Card> rows = FXCollections.observableArrayList();
  private final ObservableList<Card> view = FXCollections.unmodifiableObservableList(rows);
  private final Deque<Dropped> above = new ArrayDeque<>();
  private boolean folding = true;
  private Optional<PageToken> older = Optional.empty();
  private Optional<PageToken> lastDropped = Optional.empty();

  /// Rows let go at the newer end.
  ///
  /// @param after where their page begins; absent for the very first
  record Dropped(Optional<PageToken> after, int count) {}

  /// A page of rows.
  ///
  /// @param older where the following page starts; absent when this is the last
  record Rows(List<Card> cards, Optional<PageToken> older) {
    Rows {
      cards = List.copyOf(cards);
    }
  }

  ObservableList<Card> rows() {
    return view;
  }

  /// Where older rows go on, if there are any.
  Optional<PageToken> older() {
    return older;
  }

  /// Where newer rows begin that were let go, if there are any.
  Optional<Dropped> newer() {
    return Optional.ofNullable(above.peek());
  }

  boolean atNewest() {
    return above.isEmpty();
  }

  /// How many rows of the list come before the first one held.
  int before() {
    return above.stream().mapToInt(Dropped::count).sum();
  }

  int indexOf(MentionId id) {
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).id().equals(id)) return i;
    return -1;
  }

  Optional<Card> find(MentionId id) {
    int index = indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
  }

  /// Begins again with the first page.
  void begin(Rows page) {
    above.clear();
    lastDropped = Optional.empty();
    older = page.older();
    rows.setAll(folded(page.cards()));
  }

  /// Goes on with older rows and lets newer ones go when there are too many.
  void append(Rows page) {
    older = page.older();
    rows.addAll(unknown(page.cards()));
    fold();
    while (rows.size() > MOST) dropNewest(Math.min(PAGE, rows.size() - 1));
  }

  private void dropNewest(int count) {
    above.push(new Dropped(lastDropped, count));
    lastDropped = Optional.of(rows.get(count - 1).token());
    rows.remove(0, count);
  }

  /// Takes back the rows that were let go last and lets older ones go when there are too many.
  void prepend(List<Card> cards) {
    Dropped back = above.pop();
    lastDropped = back.after();
    rows.addAll(0, unknown(cards));
    fold();
    if (rows.size() > MOST) {
      rows.remove(MOST, rows.size());
      older = Optional.of(rows.getLast().token());
    }
  }

  /// Puts newcomers where they belong; those older than everything held come with their own page.
  void insert(Collection<Card> newcomers) {
    List<Card> sorted = unknown(newcomers).stream().sorted(Card.ORDER).toList();
    int newest = 0;
    while (newest < sorted.size()
        && (rows.isEmpty() || Card.ORDER.compare(sorted.get(newest), rows.getFirst()) < 0)) {
      newest++;
    }
    rows.addAll(0, sorted.subList(0, newest));
    for (Card card : sorted.subList(newest, sorted.size())) {
      int place = -Collections.binarySearch(rows, card, Card.ORDER) - 1;
      if (place < rows.size() || older.isEmpty()) rows.add(place, card);
    }
    fold();
    if (rows.size() > MOST) {
      rows.remove(MOST, rows.size());
      older = Optional.of(rows.getLast().token());
    }
  }

  /// Puts another state of a mention in its place.
  void replace(MentionId id, UnaryOperator<Card> change) {
    int index = indexOf(id);
    if (index >= 0) rows.set(index, change.apply(rows.get(index)));
  }

  /// Puts the present state of some mentions in their places; those of them that have none any more
  /// go. Returns how many went.
  int renew(Collection<MentionId> asked, Collection<Card> present) {
    Set<MentionId> gone = new HashSet<>(asked);
    for (Card card : present) {
      gone.remove(card.id());
      replace(card.id(), _ -> card);
    }
    int before = rows.size();
    if (!gone.isEmpty()) rows.removeIf(row -> gone.contains(row.id()));
    return before - rows.size();
  }

  /// Whether a story has one row, its newest member's.
  void folding(boolean yes) {
    folding = yes;
  }

  /// Lets go of copies; called when stories have changed.
  void fold() {
    if (!folding) return;
    Set<Card> kept = Set.copyOf(folded(rows));
    if (kept.size() < rows.size()) rows.removeIf(card -> !kept.contains(card));
  }

  private List<Card> folded(List<Card> cards) {
    if (!folding) return cards;
    Set<StoryId> stories = new HashSet<>();
    return cards.stream()
        .filter(card -> card.story().map(Mark::story).map(stories::add).orElse(true))
        .toList();
  }

  private List<Card> unknown(Collection<Card> cards) {
    Set<MentionId> known = new HashSet<>();
    rows.forEach(row -> known.add(row.id()));
    return cards.stream().filter(card -> known.add(card.id())).toList();
  }
}
