package earshot.ui.sources;

import earshot.intake.Sources;
import earshot.listening.AddressGuard;
import earshot.listening.TypedAddress;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.preset.ClosedPlace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what happens between pasting an address and having a new source.
public final class AddSourceViewModel {
  private static final Pattern PAST_THE_FIRST_WORD = Pattern.compile("[.:/]");

  private final SourceDesk desk;
  private final SourceTrial trial;
  private final Threads threads;
  private final Messages messages;
  private final SourceWords words;
  private final Later trying;
  private final Later adding;

  private final StringProperty address = new SimpleStringProperty("");
  private final BooleanProperty ownNetwork = new SimpleBooleanProperty();
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<SourceRole> role = new SimpleObjectProperty<>(SourceRole.COMMUNITY);
  private final ReadOnlyStringWrapper corrected = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asksForOwnNetwork = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Trial>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<FutureTask<Trial>> underway = Optional.empty();
  private Consumer<Done> told = done -> {};

  /// What the root needs to give; nothing is asked before [#tryIt].
  public AddSourceViewModel(
      SourceDesk desk, SourceTrial trial, Threads threads, Messages messages) {
    this.desk = desk;
    this.trial = trial;
    this.threads = threads;
    this.messages = messages;
    words = new SourceWords(messages);
    trying = new Later(threads);
    adding = new Later(threads);
    address.subscribe((was, now) -> typed());
  }

  /// Calls the listener, on the screen's thread, after a source was added.
  public void whenAdded(Consumer<Done> listener) {
    told = listener;
  }

  /// What the person types or pastes.
  public StringProperty addressProperty() {
    return address;
  }

  /// Whether addresses of this machine or network may be opened for this source.
  public BooleanProperty ownNetworkProperty() {
    return ownNetwork;
  }

  /// What the new source will be called.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whose voice the new source carries.
  public ObjectProperty<SourceRole> roleProperty() {
    return role;
  }

  /// The address that would be asked, when it differs from what was typed; else empty.
  public ReadOnlyStringProperty correctedProperty() {
    return corrected.getReadOnlyProperty();
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether an address is being asked.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether the address is one of this machine or network, which needs the person's yes.
  public ReadOnlyBooleanProperty asksForOwnNetworkProperty() {
    return asksForOwnNetwork.getReadOnlyProperty();
  }

  /// What was found at the address.
  public ReadOnlyObjectProperty<Optional<Trial>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Whether there is something to try.
  public BooleanBinding canTry() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && !address.get().isBlank(), busy, address);
  }

  /// Whether something was found that can be added under the name.
  public BooleanBinding canAdd() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && addable().isPresent() && !name.get().isBlank(), busy, found, name);
  }

  /// How dates are written.
  Formats formats() {
    return messages.formats();
  }

  /// The name of a role on screen.
  String role(SourceRole choice) {
    return words.role(choice);
  }

  /// What had to be mended in the feed that was found, or empty.
  String repairs(Trial.Feed feed) {
    return words.repairs(feed.repairs());
  }

  /// Asks the address once, or says why it cannot be asked; stores nothing.
  public void tryIt() {
    switch (TypedAddress.read(address.get())) {
      case TypedAddress.Corrected read ->
          ClosedPlace.of(read.address())
              .ifPresentOrElse(
                  place -> problem.set(messages.get("add.closed", place.shown())),
                  () -> ask(read.address()));
      case TypedAddress.Unusable unusable -> problem.set(unusable.sentence());
    }
  }

  /// Asks one of the feeds that a page offers.
  public void choose(Trial.Offer offer) {
    address.set(offer.url().toString());
    tryIt();
    if (name.get().isBlank()) name.set(offer.title());
  }

  /// Stops asking.
  public void cancel() {
    trying.forget();
    underway.ifPresent(task -> task.cancel(true));
    underway = Optional.empty();
    busy.set(false);
  }

  /// Adds the feed that was found.
  public void add() {
    if (!canAdd().get()) return;
    addable().ifPresent(this::add);
  }

  /// Forgets what was typed and found.
  public void clear() {
    cancel();
    address.set("");
    name.set("");
    ownNetwork.set(false);
    role.set(SourceRole.COMMUNITY);
  }

  private void typed() {
    cancel();
    found.set(Optional.empty());
    corrected.set("");
    problem.set("");
    asksForOwnNetwork.set(false);
    // While typing, "exam" is neither a host nor a mistake yet.
    if (!PAST_THE_FIRST_WORD.matcher(address.get()).find()) return;
    switch (TypedAddress.read(address.get())) {
      case TypedAddress.Corrected read -> {
        if (read.corrected()) corrected.set(messages.get("typed.corrected", read.shown()));
        asksForOwnNetwork.set(AddressGuard.isOwnNetwork(read.address()));
      }
      // Said on trying.
      case TypedAddress.Unusable _ -> {}
    }
  }

  private Optional<URI> addable() {
    return found.get().flatMap(Trial::addable);
  }

  private void ask(URI url) {
    boolean allowed = ownNetwork.get();
    problem.set("");
    found.set(Optional.empty());
    busy.set(true);
    FutureTask<Trial> task = new FutureTask<>(() -> trial.tryAddress(url.toString(), allowed));
    underway = Optional.of(task);
    trying.ask(
        () -> {
          Optional<String> already = new KnownFeeds(desk).named(url);
          // The task alone is interrupted by a cancel, never a question to the database.
          task.run();
          return new Answer(task.get(), already);
        },
        this::take,
        failure -> {
          busy.set(false);
          problem.set(messages.get("trial.broken"));
        });
  }

  private record Answer(Trial trial, Optional<String> already) {}

  private void take(Answer answer) {
    busy.set(false);
    if (answer.trial().addable().isPresent() && answer.already().isPresent()) {
      problem.set(messages.get("trial.already", answer.already().get()));
      return;
    }
    switch (answer.trial()) {
      case Trial.Feed feed -> offer(feed, feed.url(), feed.title());
      case Trial.Unbelieved host -> {
        offer(host, host.url(), "");
        problem.set(host.sentence());
      }
      case Trial.Page page -> {
        found.set(Optional.of(page));
        problem.set(page.offers().isEmpty() ? messages.get("trial.no-feed") : "");
      }
      case Trial.Private _ -> {
        asksForOwnNetwork.set(true);
        problem.set(messages.get("trial.private"));
      }
      case Trial.Failed failed -> problem.set(failed.sentence());
    }
  }

  private void offer(Trial what, URI url, String title) {
    found.set(Optional.of(what));
    String host = Optional.ofNullable(url.getHost()).orElse("");
    if (name.get().isBlank()) name.set(title.isBlank() ? host : title);
  }

  private void add(URI url) {
    Source.SourceSetup setup =
        new Source.SourceSetup(
            SourceKind.FEED,
            Sources.ANY_FEED,
            name.get().strip(),
            url,
            role.get(),
            ownNetwork.get(),
            "");
    busy.set(true);
    adding.ask(
        () -> desk.add(setup),
        id -> {
          String called = setup.name();
          clear();
          told.accept(
              new Done(
                  messages.get("done.added", called),
                  Optional.of(() -> threads.background().execute(() -> takeOut(id)))));
        },
        failure -> {
          busy.set(false);
          problem.set(messages.get("add.broken"));
        });
  }

  private void takeOut(SourceId id) {
    Runnable unused = desk.change(List.of(id), new SourceEdit.Removed(true));
  }
}
