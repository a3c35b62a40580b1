package earshot.ui.lab;

import earshot.search.QueryForm;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Fields that write the query, for people who do not want to learn its language; they follow what
/// is typed as long as they can say it.
public final class FormModel {
  private final LabBench bench;
  private final Trial trial;
  private final Later writing;
  private final Later reading;
  private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper(this, "fits", true);
  private QueryForm shown = QueryForm.EMPTY;
  private String wrote = "";
  private boolean filling;

  /// The fields, in their order.
  public enum Field {
    ANY,
    ALL,
    NONE,
    SITES,
    AUTHORS,
    LANGUAGES
  }

  FormModel(LabBench bench, Trial trial, Threads threads) {
    this.bench = bench;
    this.trial = trial;
    writing = new Later(threads);
    reading = new Later(threads);
    for (Field field : Field.values()) {
      StringProperty words = new SimpleStringProperty(this, field.name(), "");
      words.subscribe((was, now) -> edited());
      fields.put(field, words);
    }
    trial.goodProperty().subscribe((was, now) -> now.ifPresent(query -> read(query)));
  }

  /// What stands in a field; several words or phrases are parted by commas.
  public StringProperty field(Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /// Whether the form is in sight.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Whether the form can say what the query says; while it cannot, its fields rest.
  public ReadOnlyBooleanProperty fitsProperty() {
    return fits.getReadOnlyProperty();
  }

  /// Empties the form for another query.
  void begin() {
    writing.forget();
    reading.forget();
    wrote = "";
    fits.set(true);
    fill(QueryForm.EMPTY);
  }

  private void edited() {
    if (filling) return;
    QueryForm form = form();
    shown = form;
    reading.forget();
    writing.ask(
        () -> bench.write(form),
        query -> {
          wrote = query;
          trial.queryProperty().set(query);
          trial.tryNow();
        },
        failure -> {});
  }

  private void read(String query) {
    // What a person is in the middle of filling in is left as it is, blanks and all.
    if (query.equals(wrote)) return;
    reading.ask(
        () -> bench.form(query),
        form -> {
          fits.set(form.isPresent());
          form.ifPresent(this::fill);
        },
        failure -> fits.set(false));
  }

  private void fill(QueryForm form) {
    shown = form;
    filling = true;
    field(Field.ALL).set(String.join(", ", form.words().all()));
    field(Field.ANY).set(String.join(", ", form.words().any()));
    field(Field.NONE).set(String.join(", ", form.words().none()));
    field(Field.AUTHORS).set(String.join(", ", form.where().authors()));
    field(Field.SITES).set(String.join(", ", form.where().sites()));
    field(Field.LANGUAGES).set(String.join(", ", form.where().languages()));
    filling = false;
  }

  // What has no field here stays as it was read.
  private QueryForm form() {
    return new QueryForm(
        new QueryForm.Words(
            listed(Field.ALL),
            listed(Field.ANY),
            shown.words().phrases(),
            listed(Field.NONE),
            shown.words().near()),
        new QueryForm.Where(
            listed(Field.AUTHORS),
            listed(Field.LANGUAGES),
            listed(Field.SITES),
            shown.where().sources()),
        shown.what());
  }

  private List<String> listed(Field field) {
    return Arrays.stream(field(field).get().split(",", -1))
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
