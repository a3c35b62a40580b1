package earshot.ui.brands;

import earshot.intake.start.ProposedQuery;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryProblem;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what the editor of one brand shows: its query is read and counted while it is typed.
public final class BrandEditor {
  private static final int SAMPLES = 12;

  private final BrandDesk desk;
  private final Messages messages;
  private final Later checking;
  private final Later saving;

  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<BrandRole> role = new SimpleObjectProperty<>(BrandRole.OWN);
  private final StringProperty colour = new SimpleStringProperty("fern");
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<QueryProblem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<String>> hints = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Mention>> newest =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Brand>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private BrandDraft before = new BrandDraft("", BrandRole.OWN, "fern", "");
  private Optional<String> proposed = Optional.empty();
  private Consumer<Saved> saved = done -> {};

  /// What was kept.
  ///
  /// @param change what it came to; absent for a new brand
  record Saved(BrandId id, BrandDraft draft, Optional<BrandDesk.Kept> change) {}

  private record Reading(List<String> hints, long count, List<Mention> newest) {}

  BrandEditor(BrandDesk desk, Threads threads, Messages messages) {
    this.desk = desk;
    this.messages = messages;
    checking = new Later(threads);
    saving = new Later(threads);
    name.subscribe((was, now) -> propose());
    query.subscribe((was, now) -> invalidate());
  }

  void whenSaved(Consumer<Saved> listener) {
    saved = listener;
  }

  /// What it is called.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whether it is ours.
  public ObjectProperty<BrandRole> roleProperty() {
    return role;
  }

  /// Its colour by name.
  public StringProperty colourProperty() {
    return colour;
  }

  /// Its query; call [#check] some time after it changed.
  public StringProperty queryProperty() {
    return query;
  }

  /// What is wrong with the query.
  public ReadOnlyObjectProperty<Optional<QueryProblem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What is worth knowing about the query and no mistake.
  public ReadOnlyObjectProperty<List<String>> hintsProperty() {
    return hints.getReadOnlyProperty();
  }

  /// How many stored mentions the query finds, in words.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The newest stored mentions the query finds; the last good answer stays while one types.
  public ReadOnlyObjectProperty<List<Mention>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /// Whether it is being kept.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The stored brand in the editor; absent while a new one is made.
  public ReadOnlyObjectProperty<Optional<Brand>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  Optional<Brand> opened() {
    return opened.get();
  }

  /// Whether there is something to keep that can be kept.
  public BooleanBinding canSave() {
    return Bindings.createBooleanBinding(
        () -> good.get() && !busy.get() && !name.get().isBlank() && !draft().equals(before),
        good,
        busy,
        name,
        role,
        colour,
        query,
        opened);
  }

  /// Whether something was changed that is not kept.
  public BooleanBinding changed() {
    return Bindings.createBooleanBinding(
        () -> !draft().equals(before), name, role, colour, query, opened);
  }

  void open(Brand brand) {
    fill(BrandDraft.of(brand), Optional.of(brand));
  }

  void create(BrandRole kind, String freeColour) {
    fill(new BrandDraft("", kind, freeColour, ""), Optional.empty());
  }

  /// Puts back what is stored.
  public void revert() {
    fill(before, opened.get());
  }

  /// Reads the query and counts what it finds.
  public void check() {
    String asked = query.get();
    if (asked.isBlank()) {
      problem.set(Optional.empty());
      newest.set(List.of());
      return;
    }
    count.set(messages.get("count.trying"));
    checking.ask(
        () -> new Reading(desk.check(asked), desk.count(asked), desk.newest(asked, SAMPLES)),
        this::take,
        this::refuse);
  }

  /// Keeps what stands in the editor.
  public void save() {
    if (!canSave().get()) return;
    BrandDraft draft = draft();
    Optional<Brand> brand = opened.get();
    busy.set(true);
    saving.ask(
        () -> keep(brand, draft),
        kept -> {
          busy.set(false);
          before = draft;
          opened.set(Optional.of(stored(kept.id(), draft, brand)));
          saved.accept(kept);
        },
        failure -> {
          busy.set(false);
          refuse(failure);
        });
  }

  private Saved keep(Optional<Brand> brand, BrandDraft draft) {
    if (brand.isEmpty()) return new Saved(desk.add(draft), draft, Optional.empty());
    BrandId id = brand.get().id();
    return new Saved(id, draft, Optional.of(desk.change(id, draft)));
  }

  private static Brand stored(BrandId id, BrandDraft draft, Optional<Brand> was) {
    int version = was.map(Brand::queryVersion).orElse(0);
    boolean same = was.filter(b -> b.query().equals(draft.query())).isPresent();
    return new Brand(
        id,
        draft.name(),
        draft.role(),
        draft.colour(),
        draft.query(),
        same ? version : version + 1);
  }

  private BrandDraft draft() {
    return new BrandDraft(name.get().strip(), role.get(), colour.get(), query.get());
  }

  private void fill(BrandDraft draft, Optional<Brand> brand) {
    before = draft;
    proposed = Optional.empty();
    opened.set(brand);
    role.set(draft.role());
    colour.set(draft.colour());
    name.set(draft.name());
    query.set(draft.query());
    proposed = brand.isEmpty() ? Optional.of("") : Optional.empty();
    check();
  }

  // A new brand's query follows its name until the person writes one.
  private void propose() {
    if (proposed.isEmpty() || !query.get().equals(proposed.get())) return;
    String next = ProposedQuery.of(name.get()).orElse("");
    proposed = Optional.of(next);
    query.set(next);
  }

  private void invalidate() {
    checking.forget();
    good.set(false);
    hints.set(List.of());
    count.set("");
  }

  private void take(Reading reading) {
    problem.set(Optional.empty());
    hints.set(reading.hints());
    count.set(messages.plural("count.finds", reading.count()));
    newest.set(reading.newest());
    good.set(true);
  }

  private void refuse(Exception failure) {
    good.set(false);
    count.set("");
    problem.set(Optional.of(QueryProblem.of(failure, messages.get("query.broken"))));
  }
}
