package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.Found;
import earshot.intake.start.Proposal;
import earshot.intake.start.Sample;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryProblem;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides which of the answers' items are shown as first mentions; a changed query is tried on the
/// same answers.
public final class Finds {
  /// How many are listed.
  public static final int SHOWN = 25;

  private static final int EXAMPLES_OF = 400;

  private final Messages words;
  private final Later counting;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Optional<QueryProblem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Found>> newest = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private Consumer<Map<String, Integer>> matched = counts -> {};
  private Consumer<List<Found>> found = all -> {};
  private Sample sample;
  private String name = "";

  Finds(Sample sample, Threads threads, Messages words) {
    this.sample = sample;
    this.words = words;
    counting = new Later(threads);
  }

  /// What is searched for; call [#judge] some time after it changed.
  public StringProperty queryProperty() {
    return query;
  }

  /// What is wrong with it.
  public ReadOnlyObjectProperty<Optional<QueryProblem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The newest that it finds.
  public ReadOnlyObjectProperty<List<Found>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /// How many posts it finds in all answers together, each once.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  void whenMatched(Consumer<Map<String, Integer>> listener) {
    matched = listener;
  }

  void whenFound(Consumer<List<Found>> listener) {
    found = listener;
  }

  void begin(Sample fresh, String brand, String proposed) {
    counting.forget();
    sample = fresh;
    name = brand;
    problem.set(Optional.empty());
    newest.set(List.of());
    count.set(0);
    query.set(proposed);
  }

  void add(Proposal line, Answer.Items items) {
    sample.add(line, items);
  }

  Sample sample() {
    return sample;
  }

  private record Counted(Sample.Heard heard, List<Found> each) {}

  /// Judges all answers by the query as it stands.
  public void judge() {
    Sample of = sample;
    String asked = query.get();
    String called = name;
    if (called.isEmpty()) return;
    counting.ask(
        () -> {
          Sample.Heard heard = of.heard(called, asked);
          return new Counted(heard, Found.newest(heard.all(), Integer.MAX_VALUE));
        },
        this::take,
        failure -> problem.set(Optional.of(QueryProblem.of(failure, words.get("query.broken")))));
  }

  private void take(Counted counted) {
    problem.set(Optional.empty());
    count.set(counted.each().size());
    matched.accept(counted.heard().matched());
    found.accept(counted.each().stream().limit(EXAMPLES_OF).toList());
    newest.set(counted.each().stream().limit(SHOWN).toList());
  }
}
