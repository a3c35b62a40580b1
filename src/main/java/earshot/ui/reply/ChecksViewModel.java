package earshot.ui.reply;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.model.Span;
import earshot.replies.check.About;
import earshot.replies.check.Checked;
import earshot.replies.check.Checking;
import earshot.replies.check.Finding;
import earshot.replies.check.Severity;
import earshot.storage.FindingStore;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Checks the answer while it is written, and says what blocks it.
///
/// Typing is checked when it pauses; what is pasted or put in, at once.
public final class ChecksViewModel {
  static final Duration PAUSE = Duration.ofMillis(250);

  private final Checking desk;
  private final KeepViewModel keeping;
  private final StringProperty text;
  private final Threads threads;
  private final Delays delays;
  private final Later reading;
  private final Later checking;
  private final ReadOnlyObjectWrapper<Checked> checked =
      new ReadOnlyObjectWrapper<>(this, "checked", Checked.NOTHING);
  private List<Runnable> waiting = List.of();
  private final ReadOnlyObjectWrapper<Optional<About>> about =
      new ReadOnlyObjectWrapper<>(this, "about", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(this, "unread");
  private Optional<Mention> answered = Optional.empty();
  private Optional<DraftId> draft = Optional.empty();
  private List<FindingStore.Kept> kept = List.of();
  private Delays.Due pause = Delays.Due.NONE;
  private String judged = "";

  /// Checks this text.
  ///
  /// @param threads its background runs work in order
  ChecksViewModel(ReplyServices services, StringProperty text, Threads threads, Delays delays) {
    this.desk = services.checks();
    this.keeping =
        new KeepViewModel(services, threads, () -> about.get().flatMap(About::mention), this::kept);
    this.text = text;
    this.threads = threads;
    this.delays = delays;
    reading = new Later(threads);
    checking = new Later(threads);
    text.subscribe((before, now) -> typed(before, now));
  }

  /// What the checks say, in the order in which it is shown.
  public ReadOnlyObjectProperty<Checked> checked() {
    return checked.getReadOnlyProperty();
  }

  /// What is known of the mention and its place; absent until it was read.
  public ReadOnlyObjectProperty<Optional<About>> about() {
    return about.getReadOnlyProperty();
  }

  /// The finding that was chosen last; its words are to be selected.
  public ReadOnlyObjectProperty<Optional<Finding>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// Whether what the checks need could not be read (RP-3); nothing leaves until it was.
  public ReadOnlyBooleanProperty unread() {
    return unread.getReadOnlyProperty();
  }

  /// Begins with the answer to a mention.
  void open(Mention mention, Optional<DraftId> known) {
    close();
    answered = Optional.of(mention);
    draft = known;
    reading.ask(
        () -> new Read(desk.about(mention), known.map(desk::kept).orElse(List.of())),
        read -> begun(read),
        _ -> unread.set(true));
  }

  private record Read(About about, List<FindingStore.Kept> kept) {}

  private void begun(Read read) {
    unread.set(false);
    kept = read.kept();
    about.set(Optional.of(read.about()));
    List<Runnable> then = waiting;
    waiting = List.of();
    checkNow();
    reading.ask(
        () -> desk.loadSpelling(read.about()),
        there -> {
          if (there) checkNow();
        },
        _ -> {});
    then.forEach(Runnable::run);
  }

  /// Leaves the mention.
  void close() {
    reading.forget();
    checking.forget();
    pause.cancel();
    unread.set(false);
    answered = Optional.empty();
    about.set(Optional.empty());
    waiting = List.of();
    kept = List.of();
    chosen.set(Optional.empty());
    keeping.cancel();
    checked.set(Checked.NOTHING);
    judged = "";
  }

  private void typed(String before, String now) {
    if (unread.get()) answered.ifPresent(mention -> open(mention, draft));
    if (about.get().isEmpty()) return;
    pause.cancel();
    if (Math.abs(now.length() - before.length()) > 1) checkSoon();
    else pause = delays.after(PAUSE, this::checkSoon);
  }

  private void checkSoon() {
    if (about.get().isEmpty()) return;
    About known = about.get().get();
    String words = text.get();
    Optional<DraftId> id = draft;
    List<FindingStore.Kept> standing = kept;
    checking.ask(() -> desk.check(known, id, standing, words), now -> show(now, words), _ -> {});
  }

  /// Checks what stands there at once, as before it is copied.
  void checkNow() {
    if (about.get().isEmpty()) return;
    pause.cancel();
    checking.forget();
    String words = text.get();
    show(desk.check(about.get().get(), draft, kept, words), words);
  }

  private void show(Checked now, String words) {
    judged = words;
    checked.set(now);
    boolean gone = chosen.get().filter(now.findings()::contains).isEmpty();
    if (gone) chosen.set(Optional.empty());
    keeping.shows(now.findings());
  }

  /// Whether the words may leave: they were checked as they stand, and nothing blocks them.
  public boolean mayLeave() {
    if (about.get().isEmpty()) return false;
    if (!judged.equals(text.get())) checkNow();
    return !isBlocked();
  }

  /// Does something once it is known what the words answer, after what waits already, at once when
  /// it is known; not at all when another mention is opened before.
  void whenKnown(Runnable act) {
    if (about.get().isPresent()) act.run();
    else waiting = Stream.concat(waiting.stream(), Stream.of(act)).toList();
  }

  /// Whether something blocks the words as they were checked last.
  public boolean isBlocked() {
    return checked.get().isBlocked();
  }

  /// The findings one can walk through: what blocks, then what to think about.
  public List<Finding> open() {
    return checked.get().findings().stream()
        .filter(finding -> finding.severity() != Severity.PASSED)
        .toList();
  }

  /// Chooses a finding.
  public void choose(Finding finding) {
    chosen.set(Optional.empty());
    chosen.set(Optional.of(finding));
  }

  /// Chooses the next finding, or the one before.
  ///
  /// @param by 1 or −1
  public void walk(int by) {
    List<Finding> open = open();
    if (open.isEmpty()) return;
    int at = chosen.get().map(open::indexOf).orElse(-1);
    int next = at < 0 ? (by > 0 ? 0 : open.size() - 1) : Math.floorMod(at + by, open.size());
    choose(open.get(next));
  }

  /// Keeps the chosen finding; what blocks asks for a reason first.
  public void keepChosen() {
    chosen.get().ifPresent(keeping::keep);
  }

  /// Keeps findings, and takes that back.
  public KeepViewModel keeping() {
    return keeping;
  }

  private void kept(DraftId id, List<FindingStore.Kept> now) {
    draft = Optional.of(id);
    kept = now;
    checkNow();
  }

  /// Puts a text in place of what was found.
  public void fix(Finding finding, String instead) {
    String words = text.get();
    Optional<Span> span = finding.span().filter(s -> s.to() <= words.length());
    if (span.isEmpty()) return;
    int from = span.get().from();
    int to = span.get().to();
    if (!words.substring(from, to).equals(finding.found())) return;
    // A word that goes takes the blank before it along.
    boolean blank = instead.isEmpty() && from > 0 && words.charAt(from - 1) == ' ';
    text.set(words.substring(0, blank ? from - 1 : from) + instead + words.substring(to));
    checkNow();
  }

  /// Adds the word to the word list.
  public void know(Finding finding) {
    answered.ifPresent(mention -> know(finding, mention));
  }

  private void know(Finding finding, Mention mention) {
    threads
        .background()
        .execute(
            () -> {
              desk.know(finding.found(), true);
              About again = desk.about(mention);
              threads
                  .screen()
                  .execute(
                      () -> {
                        if (about.get().flatMap(About::mention).equals(Optional.of(mention.id()))) {
                          about.set(Optional.of(again));
                          checkNow();
                        }
                      });
            });
  }
}
