package earshot.ui.sources;

import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Searches the site of a source for its feeds when a person asks for it, never before.
final class FeedSearch {
  private final SourceCare care;
  private final Messages messages;
  private final Later searching;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Trial.Offer>> offers =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<FutureTask<List<Trial.Offer>>> underway = Optional.empty();

  FeedSearch(SourceCare care, Threads threads, Messages messages) {
    this.care = care;
    this.messages = messages;
    searching = new Later(threads);
  }

  /// Whether the site is being searched.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is being done or what came of it, in one sentence; empty before the first search.
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// The feeds that were found.
  ReadOnlyObjectProperty<List<Trial.Offer>> offersProperty() {
    return offers.getReadOnlyProperty();
  }

  void search(SourceRow row) {
    clear();
    busy.set(true);
    FutureTask<List<Trial.Offer>> task = new FutureTask<>(() -> care.findFeeds(row.source()));
    underway = Optional.of(task);
    searching.ask(
        () -> {
          task.run();
          return task.get();
        },
        found -> {
          busy.set(false);
          offers.set(found);
          words.set(
              found.isEmpty()
                  ? messages.get("search.none", row.host())
                  : messages.plural("search.found", found.size(), row.host()));
        },
        failure -> {
          busy.set(false);
          words.set(sentence(failure, row));
        });
  }

  /// Stops searching and forgets what was found.
  void clear() {
    searching.forget();
    underway.ifPresent(task -> task.cancel(true));
    underway = Optional.empty();
    busy.set(false);
    words.set("");
    offers.set(List.of());
  }

  private String sentence(Exception failure, SourceRow row) {
    Throwable cause =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Optional.ofNullable(cause.getMessage())
        .orElseGet(() -> messages.get("search.failed", row.host()));
  }
}
