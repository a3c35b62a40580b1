package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Lets new mentions wait until the person wants to see them.
final class Arrivals {
  // The index learns of a mention up to half a second after the database.
  static final Duration INDEX_DELAY = Duration.ofSeconds(1);
  static final int MOST = 500;

  private final CardBatches batches;
  private final Threads threads;
  private final Delays delays;
  private final FilterViewModel filter;
  private final Map<MentionId, Card> waiting = new HashMap<>();
  private final Set<MentionId> unjudged = new HashSet<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private long era;
  private boolean tooMany;

  Arrivals(CardBatches batches, Threads threads, Delays delays, FilterViewModel filter) {
    this.batches = batches;
    this.threads = threads;
    this.delays = delays;
    this.filter = filter;
  }

  /// How many mentions wait.
  ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /// Takes news from the intake; what does not fit the filter is passed over.
  void heard(List<Mention> mentions) {
    List<Mention> fitting = mentions.stream().filter(filter::fits).toList();
    if (fitting.isEmpty()) return;
    if (filter.filter().get().query().isEmpty()) {
      inBackground(() -> batches.cards(fitting, ""));
    } else {
      boolean asked = !unjudged.isEmpty();
      fitting.forEach(mention -> unjudged.add(mention.id()));
      if (!asked) delays.after(INDEX_DELAY, this::judge);
    }
  }

  private void judge() {
    Set<MentionId> asked = Set.copyOf(unjudged);
    unjudged.clear();
    if (asked.isEmpty()) return;
    MentionFilter now = filter.filter().get();
    inBackground(
        () ->
            batches.page(now, Optional.empty()).cards().stream()
                .filter(card -> asked.contains(card.id()))
                .toList());
  }

  private void inBackground(Supplier<List<Card>> question) {
    long mine = era;
    threads
        .background()
        .execute(
            () -> {
              List<Card> cards = question.get();
              threads
                  .screen()
                  .execute(
                      () -> {
                        if (mine == era) keep(cards);
                      });
            });
  }

  private void keep(List<Card> cards) {
    for (Card card : cards) {
      if (waiting.size() >= MOST) tooMany = true;
      else waiting.put(card.id(), card);
    }
    count.set(waiting.size());
  }

  /// Takes note that some were left out, so that the list must be read again.
  void missed() {
    tooMany = true;
    if (count.get() == 0) count.set(1);
  }

  /// Whether more came than are kept, so that the list must be read again.
  boolean tooMany() {
    return tooMany;
  }

  /// Hands over those who wait.
  List<Card> take() {
    List<Card> taken = new ArrayList<>(waiting.values());
    clear();
    return taken;
  }

  /// Forgets those who wait and whoever is still being judged.
  void clear() {
    era++;
    tooMany = false;
    unjudged.clear();
    waiting.clear();
    count.set(0);
  }
}
