package earshot.ui.lab;

import earshot.model.BrandId;
import earshot.model.QueryExample;
import earshot.ui.kit.Done;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The texts a brand's query must or must not find, judged by the query as it stands.
public final class Examples {
  private final LabBench bench;
  private final LabBook book;
  private final Trial trial;
  private final Messages messages;
  private final Later reading;
  private final Later judging;
  private final Later changing;
  private final ReadOnlyObjectWrapper<List<Judged>> judged =
      new ReadOnlyObjectWrapper<>(this, "judged", List.of());
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
  private Optional<BrandId> brand = Optional.empty();
  private List<QueryExample> kept = List.of();
  private Consumer<Done> done = said -> {};

  /// An example with what the query says of it.
  ///
  /// @param passes whether the query does what the example wants; absent while that is not known
  public record Judged(QueryExample example, Optional<Boolean> passes) {
    /// Whether the query does the opposite of what the example wants.
    public boolean broken() {
      return passes.filter(yes -> !yes).isPresent();
    }
  }

  Examples(LabBench bench, LabBook book, Trial trial, Threads threads, Messages messages) {
    this.bench = bench;
    this.book = book;
    this.trial = trial;
    this.messages = messages;
    reading = new Later(threads);
    judging = new Later(threads);
    changing = new Later(threads);
    trial.goodProperty().subscribe((was, now) -> now.ifPresent(query -> judge()));
  }

  void whenDone(Consumer<Done> listener) {
    done = listener;
  }

  /// The examples, oldest first.
  public ReadOnlyObjectProperty<List<Judged>> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /// Whether examples can be kept: they belong to brands.
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /// How many the query does not bear out.
  public int broken() {
    return (int) judged.get().stream().filter(Judged::broken).count();
  }

  /// Turns to the examples of another brand, or to none.
  void begin(Optional<BrandId> of) {
    brand = of;
    possible.set(of.isPresent());
    kept = List.of();
    judged.set(List.of());
    reading.forget();
    judging.forget();
    of.ifPresent(this::read);
  }

  /// Adds a text.
  ///
  /// @param must whether the query must find it; else it must not
  public void add(Specimen specimen, boolean must) {
    if (brand.isEmpty()) return;
    BrandId of = brand.get();
    changing.ask(
        () -> book.addExample(of, specimen, must),
        added -> {
          read(of);
          String said = messages.get(must ? "done.must" : "done.must-not");
          Turns.Way back = Turns.doing(() -> book.removeExample(added));
          done.accept(Done.turning(said, back, this::again));
        },
        this::failed);
  }

  /// Takes an example away.
  public void remove(QueryExample example) {
    changing.ask(
        () -> book.removeExample(example),
        putBack -> {
          again();
          Turns.Way back = Turns.back(putBack, () -> book.removeExample(example));
          done.accept(Done.turning(messages.get("done.example-removed"), back, this::again));
        },
        this::failed);
  }

  private void again() {
    brand.ifPresent(this::read);
  }

  private void read(BrandId of) {
    reading.ask(
        () -> book.examples(of),
        examples -> {
          kept = examples;
          show(List.of());
          judge();
        },
        this::failed);
  }

  private void judge() {
    Optional<String> query = trial.goodProperty().get();
    List<QueryExample> of = kept;
    if (of.isEmpty() || query.isEmpty()) return;
    judging.ask(
        () -> bench.judge(query.get(), of.stream().map(Examples::text).toList()),
        this::show,
        failure -> show(List.of()));
  }

  // No verdicts: nothing is known yet.
  private void show(List<Boolean> found) {
    List<Judged> rows = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      QueryExample example = kept.get(i);
      boolean known = found.size() == kept.size();
      rows.add(
          new Judged(
              example, known ? Optional.of(found.get(i) == example.must()) : Optional.empty()));
    }
    judged.set(List.copyOf(rows));
  }

  /// The words of an example.
  public static Specimen text(QueryExample example) {
    return new Specimen.Pasted(example.title(), example.body());
  }

  private void failed(Exception failure) {
    done.accept(new Done(messages.get("done.failed")));
  }
}
