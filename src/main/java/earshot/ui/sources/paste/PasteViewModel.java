package earshot.ui.sources.paste;

import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what happens between pasting a mention and having kept it.
public final class PasteViewModel {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

  private final PasteDesk desk;
  private final Threads threads;
  private final InstantSource time;
  private final Messages messages;
  private final Later keeping;

  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.NOW);
  private final ObjectProperty<LocalDate> day;
  private final StringProperty clock = new SimpleStringProperty("");
  private final BooleanProperty about = new SimpleBooleanProperty(true);
  private final StringProperty author = new SimpleStringProperty("");
  private final StringProperty place = new SimpleStringProperty("");
  private final TypedRating rating = new TypedRating();
  private final PastedPicture picture;
  private final ReadOnlyStringWrapper recognised = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper timeProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private BiConsumer<String, Runnable> kept = (words, undo) -> {};

  /// When it was said.
  public enum When {
    /// Just now.
    NOW,
    /// At a day and time the person gives.
    THEN
  }

  /// What the root needs to give.
  ///
  /// @param files asks for a picture
  /// @param messages the words beside this class
  public PasteViewModel(
      PasteDesk desk, FileAsk files, Threads threads, InstantSource time, Messages messages) {
    this.picture = new PastedPicture(files, threads, messages);
    this.desk = desk;
    this.threads = threads;
    this.time = time;
    this.messages = messages;
    keeping = new Later(threads);
    day = new SimpleObjectProperty<>(now().toLocalDate());
    address.subscribe((was, now) -> look());
    when.subscribe((was, now) -> timeProblem.set(""));
    day.subscribe((was, now) -> timeProblem.set(""));
    clock.subscribe((was, now) -> timeProblem.set(""));
  }

  /// Calls the listener, on the screen's thread, with what was kept and how to take it back.
  public void whenKept(BiConsumer<String, Runnable> listener) {
    kept = listener;
  }

  /// How dates are written.
  Formats formats() {
    return messages.formats();
  }

  /// Where it stands; may be empty when there is a text.
  public StringProperty addressProperty() {
    return address;
  }

  /// What was said; may be empty when there is an address.
  public StringProperty textProperty() {
    return text;
  }

  /// When it was said.
  public ObjectProperty<When> whenProperty() {
    return when;
  }

  /// The day, where it was not said just now.
  public ObjectProperty<LocalDate> dayProperty() {
    return day;
  }

  /// The time of the day as typed; noon when it is empty and the day is only about right.
  public StringProperty clockProperty() {
    return clock;
  }

  /// Whether the time is only about right.
  public BooleanProperty aboutProperty() {
    return about;
  }

  /// Who said it; may be empty.
  public StringProperty authorProperty() {
    return author;
  }

  /// Where it was said; may be empty.
  public StringProperty placeProperty() {
    return place;
  }

  /// The rating; may be empty.
  public TypedRating rating() {
    return rating;
  }

  /// A picture of it; may be absent.
  public PastedPicture picture() {
    return picture;
  }

  /// What the address was recognised as: "Instagram post"; or empty.
  public ReadOnlyStringProperty recognisedProperty() {
    return recognised.getReadOnlyProperty();
  }

  /// What is wrong with the address, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty addressProblemProperty() {
    return addressProblem.getReadOnlyProperty();
  }

  /// What is wrong with the time; empty when nothing is.
  public ReadOnlyStringProperty timeProblemProperty() {
    return timeProblem.getReadOnlyProperty();
  }

  /// What is wrong with the whole; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether there is something to keep.
  public BooleanBinding canKeep() {
    return Bindings.createBooleanBinding(
        () ->
            !busy.get()
                && !picture.busy().get()
                && !(address.get().isBlank() && text.get().isBlank()),
        busy,
        picture.busy(),
        address,
        text);
  }

  /// Keeps the mention, or says what is wrong.
  public void keep() {
    if (!canKeep().get()) return;
    problem.set("");
    Optional<URI> url = url();
    Optional<Instant> at = at();
    boolean rated = rating.check(messages);
    boolean wrong = !addressProblem.get().isEmpty() || at.isEmpty() || !rated;
    if (wrong) return;
    PasteDesk.Pasted mention =
        new PasteDesk.Pasted(
            url,
            text.get().strip(),
            at.get(),
            when.get() == When.THEN && about.get(),
            author.get().strip(),
            place.get().strip(),
            rating.read(),
            picture.picture().get());
    busy.set(true);
    keeping.ask(() -> desk.keep(mention), this::take, this::failed);
  }

  /// Forgets what was typed.
  public void clear() {
    keeping.forget();
    busy.set(false);
    problem.set("");
    address.set("");
    text.set("");
    when.set(When.NOW);
    day.set(now().toLocalDate());
    clock.set("");
    about.set(true);
    author.set("");
    place.set("");
    rating.clear();
    picture.remove();
  }

  private void take(PasteDesk.Outcome outcome) {
    busy.set(false);
    switch (outcome) {
      case PasteDesk.Outcome.Kept(String brands, Runnable undo) -> {
        clear();
        kept.accept(
            brands.isEmpty() ? messages.get("kept.none") : messages.get("kept", brands),
            () -> threads.background().execute(undo));
      }
      case PasteDesk.Outcome.Already(Runnable undo) -> {
        clear();
        kept.accept(messages.get("already"), () -> threads.background().execute(undo));
      }
    }
  }

  private void failed(Exception failure) {
    busy.set(false);
    problem.set(Optional.ofNullable(failure.getMessage()).orElse(messages.get("not-kept")));
  }

  private void look() {
    recognised.set("");
    addressProblem.set("");
    if (address.get().isBlank()) return;
    switch (desk.recognise(address.get().strip())) {
      case PasteDesk.Recognised.Platform found ->
          recognised.set(messages.get("recognised", found.platform()));
      case PasteDesk.Recognised.Page page ->
          recognised.set(messages.get("recognised.page", page.address().getHost()));
      // Half an address is no mistake yet; said on keeping.
      case PasteDesk.Recognised.Unusable _ -> {}
    }
  }

  private Optional<URI> url() {
    addressProblem.set("");
    if (address.get().isBlank()) return Optional.empty();
    return switch (desk.recognise(address.get().strip())) {
      case PasteDesk.Recognised.Platform found -> Optional.of(found.address());
      case PasteDesk.Recognised.Page page -> Optional.of(page.address());
      case PasteDesk.Recognised.Unusable(String sentence) -> {
        addressProblem.set(sentence);
        yield Optional.empty();
      }
    };
  }

  private Optional<Instant> at() {
    Instant present = time.instant();
    if (when.get() == When.NOW) return Optional.of(present);
    boolean noon = clock.get().isBlank() && about.get();
    LocalTime hour;
    try {
      hour = noon ? LocalTime.NOON : LocalTime.parse(clock.get().strip(), CLOCK);
    } catch (DateTimeParseException unreadable) {
      timeProblem.set(messages.get("time.unreadable"));
      return Optional.empty();
    }
    Instant at = day.get().atTime(hour).atZone(messages.formats().zone()).toInstant();
    // Noon of today may lie ahead; nobody means that.
    if (noon && at.isAfter(present)) return Optional.of(present);
    if (at.isAfter(present.plus(Duration.ofMinutes(1)))) {
      timeProblem.set(messages.get("time.future"));
      return Optional.empty();
    }
    return Optional.of(at);
  }

  private ZonedDateTime now() {
    return ZonedDateTime.ofInstant(time.instant(), messages.formats().zone());
  }
}
