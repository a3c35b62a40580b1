package earshot.ui.alerts;

import earshot.alerts.AlertRules;
import earshot.model.AlertRule;
import earshot.model.Brand;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.SavedSearch;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Holds the alert rule that is written.
final class AlertRuleForm {
  /// False alarms a month that can be chosen, dearest first.
  static final List<Double> PRICES = List.of(4.0, 1.0, 1 / 3.0, 1 / 12.0);

  private final Messages messages;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ObjectProperty<Subject> subject;
  private final ObjectProperty<Measure> measure =
      new SimpleObjectProperty<>(this, "measure", Measure.VOICES);
  private final ObjectProperty<BucketWidth> width =
      new SimpleObjectProperty<>(this, "width", BucketWidth.HOUR);
  private final ObjectProperty<Double> price = new SimpleObjectProperty<>(this, "price", 1.0);
  private final BooleanProperty quiet = new SimpleBooleanProperty(this, "quiet");
  private final ReadOnlyObjectWrapper<Optional<AlertRule>> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ObservableList<Subject> subjects = FXCollections.observableArrayList();
  private final BooleanBinding changed;

  /// What a rule is about.
  ///
  /// @param word as it stands in the list
  record Subject(String word, Optional<earshot.model.BrandId> brand, String query) {}

  AlertRuleForm(Messages messages) {
    this.messages = messages;
    subject = new SimpleObjectProperty<>(this, "subject", everything());
    changed =
        Bindings.createBooleanBinding(
            this::isChanged, name, subject, measure, width, price, quiet, opened);
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  ObjectProperty<BucketWidth> widthProperty() {
    return width;
  }

  ObjectProperty<Double> priceProperty() {
    return price;
  }

  BooleanProperty quietProperty() {
    return quiet;
  }

  /// What rules can be about.
  ObservableList<Subject> subjects() {
    return subjects;
  }

  /// What is wrong, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The rule that is changed; absent for a new one.
  ReadOnlyObjectProperty<Optional<AlertRule>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  Optional<AlertRule> opened() {
    return opened.get();
  }

  /// Whether something was written that is not kept.
  BooleanBinding changedProperty() {
    return changed;
  }

  /// Whether it can be kept: it has a name, and its saved search does not write it itself.
  BooleanExpression canSaveProperty() {
    return changed.and(Bindings.createBooleanBinding(() -> !name.get().isBlank(), name));
  }

  void know(AlertsDesk.Subjects known) {
    List<Subject> all = new ArrayList<>();
    for (Brand brand : known.brands()) {
      all.add(new Subject(brand.name(), Optional.of(brand.id()), ""));
    }
    for (SavedSearch search : known.searches()) {
      all.add(new Subject(search.name(), Optional.empty(), AlertRules.queryOf(search)));
    }
    all.add(everything());
    Subject chosen = subject.get();
    if (all.stream().noneMatch(one -> same(one, chosen))) all.add(chosen);
    if (subjects.equals(all)) return;
    subjects.setAll(all);
    subject.set(all.stream().filter(one -> same(one, chosen)).findFirst().orElse(chosen));
  }

  private Subject everything() {
    return new Subject(messages.get("rule.about.all"), Optional.empty(), "");
  }

  private static boolean same(Subject one, Subject other) {
    return one.brand().equals(other.brand()) && one.query().equals(other.query());
  }

  void create() {
    opened.set(Optional.empty());
    name.set("");
    subjects.stream().findFirst().ifPresent(subject::set);
    measure.set(Measure.VOICES);
    width.set(BucketWidth.HOUR);
    price.set(1.0);
    quiet.set(false);
    problem.set("");
  }

  void open(AlertRule rule) {
    AlertRule.Watched watched = rule.terms().watched();
    opened.set(Optional.of(rule));
    name.set(rule.terms().name());
    subject.set(subject(watched));
    measure.set(watched.measure());
    width.set(watched.width());
    price.set(nearest(rule.terms().manners().falseAlarms()));
    quiet.set(rule.terms().manners().quiet().isPresent());
    problem.set("");
  }

  private Subject subject(AlertRule.Watched watched) {
    Subject asked =
        new Subject(
            watched.query().isEmpty() ? messages.get("rule.about.all") : watched.query(),
            watched.brand(),
            watched.query());
    Optional<Subject> known = subjects.stream().filter(one -> same(one, asked)).findFirst();
    if (known.isEmpty()) subjects.add(asked);
    return known.orElse(asked);
  }

  private static double nearest(double falseAlarms) {
    return PRICES.stream()
        .min(
            java.util.Comparator.comparingDouble(
                one -> Math.abs(Math.log(one) - Math.log(falseAlarms))))
        .orElse(1.0);
  }

  void refuse(String sentence) {
    problem.set(sentence);
  }

  private boolean isChanged() {
    if (name.get().isBlank()) return opened.get().isPresent();
    return opened.get().map(rule -> !rule.terms().equals(terms())).orElse(true);
  }

  /// What is written; a price or quiet hours that were not touched stay as exact as they were.
  AlertRule.Terms terms() {
    Optional<AlertRule.Manners> before = opened.get().map(rule -> rule.terms().manners());
    double alarms =
        before
            .map(AlertRule.Manners::falseAlarms)
            .filter(exact -> nearest(exact) == price.get())
            .orElse(price.get());
    Optional<AlertRule.Quiet> hours =
        quiet.get()
            ? before.flatMap(AlertRule.Manners::quiet).or(() -> Optional.of(AlertRule.Quiet.NIGHT))
            : Optional.empty();
    return new AlertRule.Terms(
        name.get().strip(),
        new AlertRule.Watched(
            measure.get(), subject.get().brand(), subject.get().query(), width.get()),
        new AlertRule.Manners(alarms, hours),
        opened.get().map(rule -> rule.terms().enabled()).orElse(true));
  }
}
