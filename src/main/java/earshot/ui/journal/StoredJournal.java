package earshot.ui.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.archive.Safekeeping;
import earshot.model.CsvLine;
import earshot.model.Hidden;
import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import earshot.storage.HiddenStore;
import earshot.storage.JournalStore;
import earshot.storage.Stores;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The journal of an opened workspace.
public final class StoredJournal implements JournalDesk {
  private static final int AT_ONCE = 2_000;
  private static final List<String> HEAD =
      List.of("n", "when", "who", "what", "about", "digest", "hash");

  private final Stores stores;
  private final Safekeeping safekeeping;
  private final String byUser;
  private final Consumer<Set<MentionId>> changed;
  // Why what is shown again was hidden, for hiding it once more.
  private final Map<MentionId, Hidden> shown = new ConcurrentHashMap<>();

  /// @param byUser under whose name an export is noted
  /// @param changed told of mentions that were hidden or shown again, after it is durable
  public StoredJournal(
      Stores stores, Safekeeping safekeeping, String byUser, Consumer<Set<MentionId>> changed) {
    this.stores = stores;
    this.safekeeping = safekeeping;
    this.byUser = byUser;
    this.changed = changed;
  }

  @Override
  public List<JournalEntry> page(JournalStore.Choice choice, Optional<Long> before, int most) {
    return stores.journal().page(choice, before, most);
  }

  @Override
  public SequencedMap<String, Long> actions() {
    return stores.journal().actions();
  }

  @Override
  public SequencedMap<String, Long> people() {
    return stores.journal().people();
  }

  @Override
  public Optional<Instant> since() {
    return stores.journal().since();
  }

  @Override
  public Checked verify() {
    return new Checked(safekeeping.verifyJournal(), safekeeping.list().size());
  }

  @Override
  public long export(JournalStore.Choice choice, Path file) throws IOException {
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.append(CsvLine.of(HEAD)).append("\r\n");
      Optional<Long> before = Optional.empty();
      List<JournalEntry> page;
      do {
        page = page(choice, before, AT_ONCE);
        for (JournalEntry entry : page) out.append(line(entry)).append("\r\n");
        written += page.size();
        if (!page.isEmpty()) before = Optional.of(page.getLast().seq());
      } while (page.size() == AT_ONCE);
    }
    stores.journal().note(byUser, JournalAction.EXPORTED, "journal", "");
    return written;
  }

  private static String line(JournalEntry entry) {
    return CsvLine.of(
        List.of(
            Long.toString(entry.seq()),
            entry.at().toString(),
            entry.byUser(),
            entry.action(),
            entry.object(),
            entry.digest(),
            entry.hash()));
  }

  @Override
  public boolean canUndo(JournalEntry entry) {
    return hidden(entry).isPresent();
  }

  @Override
  public boolean undo(JournalEntry entry) {
    Optional<Hidden> was = hidden(entry);
    was.ifPresent(
        each -> {
          shown.put(each.mention(), each);
          changed.accept(stores.hidden().unhide(Set.of(each.mention())));
        });
    return was.isPresent();
  }

  @Override
  public void redo(JournalEntry entry) {
    mention(entry)
        .map(shown::remove)
        .ifPresent(
            each ->
                changed.accept(
                    stores.hidden().hide(Set.of(each.mention()), each.rule(), each.reason())));
  }

  // What was hidden and still is.
  private Optional<Hidden> hidden(JournalEntry entry) {
    if (!entry.action().equals(JournalAction.HIDDEN.words())) return Optional.empty();
    HiddenStore store = stores.hidden();
    return mention(entry).flatMap(each -> store.of(each));
  }

  private static Optional<MentionId> mention(JournalEntry entry) {
    String object = entry.object();
    return object.matches("mention:[1-9]\\d{0,17}")
        ? Optional.of(new MentionId(Long.parseLong(object.substring(8))))
        : Optional.empty();
  }
}
