package earshot.ui.palette;

import earshot.ui.kit.Delays;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides which lines the palette shows for what is typed, and what choosing one does.
///
/// What the program can do is there at once. What is stored is asked beside the screen: the few
/// things with names when the palette opens, people and mentions a moment after the last letter.
public final class PaletteViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PaletteViewModel.class);
  private static final Duration ASK_AFTER = Duration.ofMillis(150);
  private static final int MOST_RECENT = 30;

  private final Delays delays;
  private final Lines layout;
  private final Executor keeping;
  private final Later naming;
  private final Later asPeople;
  private final Later asMentions;
  private final List<Supplier<List<Command>>> offers = new ArrayList<>();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyStringWrapper hindrance = new ReadOnlyStringWrapper(this, "hindrance", "");
  private PaletteDesk desk = PaletteDesk.NONE;
  private Consumer<String> search = query -> {};
  private Delays.Due due = Delays.Due.NONE;
  private Lines.Known known = Lines.Known.NOTHING;
  private boolean remembered;

  /// A palette that is closed and knows of nothing yet.
  ///
  /// @param words those beside this class
  public PaletteViewModel(Threads threads, Delays delays, Messages words) {
    this.delays = delays;
    layout = new Lines(words, query -> search.accept(query));
    keeping = new InOrder(threads.background());
    naming = new Later(threads);
    asPeople = new Later(threads);
    asMentions = new Later(threads);
    text.subscribe((was, now) -> typed());
  }

  /// Adds what a part of the window can do; asked each time the palette opens.
  public void offer(Supplier<List<Command>> more) {
    offers.add(more);
  }

  /// Finds what is stored through this desk from now on.
  public void finds(PaletteDesk stored) {
    desk = stored;
  }

  /// Tells who searches the mentions for words.
  public void whenSearched(Consumer<String> searches) {
    search = searches;
  }

  /// All that the parts of the window can do now, in their order.
  public List<Command> offered() {
    return offers.stream().flatMap(each -> each.get().stream()).toList();
  }

  /// What is typed.
  public StringProperty textProperty() {
    return text;
  }

  /// What is found, the best first.
  public ObservableList<Line> lines() {
    return lines;
  }

  /// Which line Enter chooses, or -1.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Whether it is on screen.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Why the line that Enter would choose cannot be done now, or empty.
  public ReadOnlyStringProperty hindranceProperty() {
    return hindrance.getReadOnlyProperty();
  }

  /// Opens it, or closes it when it is open.
  public void toggle() {
    if (open.get()) close();
    else show();
  }

  private void show() {
    known = known.offering(offered());
    text.set("");
    settle();
    select(0);
    open.set(true);
    PaletteDesk asked = desk;
    boolean first = !remembered;
    naming.ask(
        () -> new Stored(asked.named(), first ? asked.recent() : List.of()),
        stored -> {
          known = known.naming(stored.named());
          if (first) known = known.remembering(stored.recent());
          remembered = true;
          refill(selected.get() <= 0);
        },
        failure -> LOG.warn("palette not filled why={}", failure.toString()));
  }

  private record Stored(List<Command> named, List<String> recent) {}

  /// Closes it; what is still asked is dropped.
  public void close() {
    open.set(false);
    naming.forget();
    forget();
  }

  /// Goes up or down, round at the ends.
  public void move(int by) {
    if (!lines.isEmpty()) select(Math.floorMod(selected.get() + by, lines.size()));
  }

  /// Goes so many lines up or down, not beyond the ends.
  public void leap(int by) {
    if (!lines.isEmpty()) select(Math.clamp((long) selected.get() + by, 0, lines.size() - 1));
  }

  /// Goes to a line.
  public void select(int line) {
    int now = lines.isEmpty() ? -1 : Math.clamp(line, 0, lines.size() - 1);
    selected.set(now);
    hindrance.set(now < 0 ? "" : lines.get(now).hindrance());
  }

  /// Does what the line says, after closing; stays and says why where that cannot be.
  public void choose() {
    if (selected.get() < 0) return;
    Command chosen = lines.get(selected.get()).command();
    hindrance.set(chosen.deed().hindrance().get());
    if (!hindrance.get().isEmpty()) return;
    close();
    remember(chosen);
    chosen.deed().run().run();
  }

  // Whoever and whatever was found by its words is not found again by its id.
  private void remember(Command chosen) {
    if (chosen.kind() == Kind.PERSON || chosen.kind() == Kind.MENTION) return;
    Stream<String> before = known.recent().stream().filter(id -> !id.equals(chosen.id()));
    List<String> recent = Stream.concat(Stream.of(chosen.id()), before).limit(MOST_RECENT).toList();
    known = known.remembering(recent);
    PaletteDesk keeper = desk;
    keeping.execute(() -> keep(keeper, recent));
  }

  private static void keep(PaletteDesk keeper, List<String> recent) {
    try {
      keeper.keep(recent);
    } catch (RuntimeException failed) {
      LOG.warn("recent commands not kept why={}", failed.toString());
    }
  }

  private void typed() {
    forget();
    settle();
    select(0);
    Typed typed = Typed.of(text.get());
    if (typed.asksPeople()) due = delays.after(ASK_AFTER, () -> ask(typed));
  }

  private void ask(Typed typed) {
    PaletteDesk asked = desk;
    asPeople.ask(
        () ->
            typed.through() == Typed.Through.PEOPLE
                ? asked.people(typed.wanted())
                : asked.writers(typed.wanted()),
        found -> {
          known = known.withPeople(found);
          refill(false);
        },
        failure -> LOG.warn("people not found why={}", failure.toString()));
    if (!typed.asksMentions()) return;
    asMentions.ask(
        () -> asked.mentions(typed.wanted()),
        found -> {
          known = known.withMentions(found);
          refill(false);
        },
        // Half a query is none yet; searching for a whole one tells what is wrong with it.
        failure -> LOG.debug("mentions not found why={}", failure.toString()));
  }

  private void forget() {
    due.cancel();
    asPeople.forget();
    asMentions.forget();
    known = known.withPeople(List.of()).withMentions(List.of());
  }

  // What comes later leaves the choice where it is, unless nobody has moved it and it is the best.
  private void refill(boolean best) {
    if (!open.get()) return;
    Optional<String> chosen =
        best
            ? Optional.empty()
            : Optional.of(selected.get()).filter(at -> at >= 0).map(at -> id(at));
    settle();
    select(
        IntStream.range(0, lines.size())
            .filter(at -> chosen.equals(Optional.of(id(at))))
            .findFirst()
            .orElse(0));
  }

  private String id(int line) {
    return lines.get(line).command().id();
  }

  private void settle() {
    lines.setAll(layout.of(Typed.of(text.get()), known));
  }
}
