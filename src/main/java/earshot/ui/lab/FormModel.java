package earshot.ui.lab;

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
  private boolean filling;

  /// The fields, in their order.
  public enum Field {
    ANY,
    ALL,
    NONE,
    SITE,
    AUTHOR,
    LANGUAGE
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
          trial.queryProperty().set(query);
          trial.tryNow();
        },
        failure -> {});
  }

  private void read(String query) {
    reading.ask(
        () -> bench.form(query),
        form -> {
          fits.set(form.isPresent());
          // What a person is in the middle of typing is left as it is, blanks and all.
          form.filter(now -> !now.equals(shown)).ifPresent(this::fill);
        },
        failure -> fits.set(false));
  }

  private void fill(QueryForm form) {
    shown = form;
    filling = true;
    field(Field.ALL).set(String.join(", ", form.all()));
    field(Field.ANY).set(String.join(", ", form.any()));
    field(Field.NONE).set(String.join(", ", form.none()));
    field(Field.SITE).set(form.site());
    field(Field.AUTHOR).set(form.author());
    field(Field.LANGUAGE).set(form.language());
    filling = false;
  }

  private QueryForm form() {
    return new QueryForm(
        listed(Field.ALL),
        listed(Field.ANY),
        listed(Field.NONE),
        field(Field.SITE).get().strip(),
        field(Field.AUTHOR).get().strip(),
        field(Field.LANGUAGE).get().strip());
  }

  private List<String> listed(Field field) {
    return Arrays.stream(field(field).get().split(",", -1))
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
