package earshot.ui.lab;

import earshot.search.Explanation;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Holds one text against the query as it stands, and tells why it is found or not.
public final class Why {
  private final LabBench bench;
  private final Trial trial;
  private final Later asking;
  private final ObjectProperty<Optional<Specimen>> specimen =
      new SimpleObjectProperty<>(this, "specimen", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());

  /// A text with what the query says of it.
  public record Told(Specimen specimen, Explanation why) {}

  Why(LabBench bench, Trial trial, Threads threads) {
    this.bench = bench;
    this.trial = trial;
    asking = new Later(threads);
    specimen.subscribe((was, now) -> ask());
    // A query that cannot be read says nothing: what was told last stays until it can.
    trial.goodProperty().subscribe((was, now) -> now.ifPresent(query -> ask()));
  }

  /// The text that is held against the query; may be set.
  public ObjectProperty<Optional<Specimen>> specimenProperty() {
    return specimen;
  }

  /// What the query says of it.
  public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  private void ask() {
    asking.forget();
    Optional<Specimen> of = specimen.get();
    Optional<String> query = trial.goodProperty().get();
    boolean other = told.get().filter(now -> of.equals(Optional.of(now.specimen()))).isEmpty();
    if (other) told.set(Optional.empty());
    if (of.isEmpty() || query.isEmpty()) return;
    asking.ask(
        () -> new Told(of.get(), bench.why(query.get(), of.get())),
        answer -> told.set(Optional.of(answer)),
        // The field that holds the query says what is wrong with it.
        failure -> told.set(Optional.empty()));
  }
}
