package earshot.ui.sources.paste;

import earshot.ui.kit.Messages;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A rating as a person types it: points out of a most, or nothing; 0 is a value.
public final class TypedRating {
  private final StringProperty points = new SimpleStringProperty("");
  private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(5);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  TypedRating() {
    points.subscribe((was, now) -> problem.set(""));
    most.subscribe((was, now) -> problem.set(""));
  }

  /// The points as typed; may be empty.
  public StringProperty pointsProperty() {
    return points;
  }

  /// The best rating there is at that place.
  public ObjectProperty<Integer> mostProperty() {
    return most;
  }

  /// What is wrong with it; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The rating; absent when none was typed, or when it cannot be read.
  Optional<PasteDesk.Rating> read() {
    String typed = typed();
    return typed.isEmpty() || !isGood(typed)
        ? Optional.empty()
        : Optional.of(new PasteDesk.Rating(new BigDecimal(typed), BigDecimal.valueOf(most.get())));
  }

  /// Whether it can be read; says so when it cannot.
  boolean check(Messages messages) {
    String typed = typed();
    boolean good = typed.isEmpty() || isGood(typed);
    problem.set(good ? "" : messages.get("rating.wrong", most.get()));
    return good;
  }

  void clear() {
    points.set("");
  }

  private boolean isGood(String typed) {
    return typed.matches("\\d{1,3}(\\.\\d{1,2})?")
        && new BigDecimal(typed).compareTo(BigDecimal.valueOf(most.get())) <= 0;
  }

  private String typed() {
    return points.get().strip().replace(',', '.');
  }
}
