package earshot.privacy;

import earshot.model.AuthorId;
import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.PeopleState;
import earshot.search.QueryError;
import earshot.search.SearchIndex;
import earshot.storage.Deletion;
import earshot.storage.ForgettingStore;
import earshot.storage.ForgettingStore.Run;
import earshot.storage.ForgettingStore.Stage;
import earshot.storage.PersonRemoval;
import earshot.storage.PersonStore;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets a person: nothing more is taken of them, everything kept of them goes, and a look at the
/// bytes tells what is left. What was counted stays counted.
public final class Forgetting {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final int ENOUGH = 1_000;
  private static final int MOST_OTHERS = 200;
  private static final int JOURNAL_PAGE = 500;

  private final Stores stores;
  private final Supplier<SearchIndex> index;
  private final Copies copies;
  private final Path folder;

  /// @param index holds everything that is stored when it is asked for
  /// @param folder of the workspace
  public Forgetting(Stores stores, Supplier<SearchIndex> index, Copies copies, Path folder) {
    this.stores = stores;
    this.index = index;
    this.copies = copies;
    this.folder = folder;
  }

  /// Makes copies of the workspace.
  public interface Copies {
    /// Makes a verified backup, and deletes former files of the database that still lie beside it.
    void makeAnew();

    /// Whether a file is a copy that goes by itself 30 days from now at the latest.
    boolean isCopy(Path file);
  }

  /// What would go.
  ///
  /// @param accounts all of them, those linked by hand too
  /// @param names by which they go
  /// @param others mentions of other people in which a name occurs; stay unless chosen
  /// @param handedOut exports and reports that were made, the newest first
  public record Preview(
      List<PersonStore.Face> accounts,
      Set<String> names,
      ForgettingStore.Reach reach,
      List<MentionId> others,
      List<JournalEntry> handedOut) {
    /// Copies the collections.
    public Preview {
      accounts = List.copyOf(accounts);
      names = Set.copyOf(names);
      others = List.copyOf(others);
      handedOut = List.copyOf(handedOut);
    }
  }

  /// What came of it.
  ///
  /// @param drafts that went, those on their mentions too
  /// @param left files in which a name still stands
  /// @param looked whether it could be looked for: of one that goes on after a restart no name is
  ///   known any more
  public record Outcome(
      Deletion.Gone gone, long drafts, List<ByteScan.Found> left, boolean looked) {
    /// Copies the list.
    public Outcome {
      left = List.copyOf(left);
    }
  }

  /// All accounts of the same people.
  ///
  /// @throws IllegalArgumentException when one of them is a place where anybody speaks
  public Set<AuthorId> whole(Collection<AuthorId> accounts) {
    PeopleState around = stores.people().around(accounts);
    Set<AuthorId> all = new LinkedHashSet<>(accounts);
    all.addAll(around.accounts().keySet());
    for (AuthorId each : all) {
      if (!stores.keeping().forgetting().isAccount(each)) {
        throw new IllegalArgumentException(
            "That is a place where anybody speaks, not an account; delete its mentions instead.");
      }
    }
    return all;
  }

  /// What would go, and what would not.
  public Preview preview(Collection<AuthorId> accounts) {
    Set<AuthorId> all = whole(accounts);
    ForgettingStore forgetting = stores.keeping().forgetting();
    Set<String> names = forgetting.names(all);
    return new Preview(
        stores.people().faces(all, ENOUGH),
        names,
        forgetting.reach(all),
        others(names, all),
        handedOut());
  }

  /// Forgets these accounts and all that were linked to them by hand. Returns when it is done.
  ///
  /// @param others mentions of other people that are to go too
  /// @param progress hears stages of 5
  public Outcome forget(
      Collection<AuthorId> accounts,
      Collection<MentionId> others,
      String byUser,
      Progress progress,
      Deletion.Rest rest) {
    Set<AuthorId> all = whole(accounts);
    ForgettingStore forgetting = stores.keeping().forgetting();
    Set<String> names = forgetting.names(all);
    Run run = forgetting.begin(all, byUser);
    Deletion.Gone too = stores.keeping().deletion().run(others, rest);
    Outcome gone = goOn(run, progress, rest);
    return new Outcome(gone.gone().and(too), gone.drafts(), scan(names), true);
  }

  /// Goes on with those that were cut short.
  public void finish(Deletion.Rest rest) {
    for (Run run : stores.keeping().forgetting().unfinished()) {
      LOG.info("forgetting goes on run={} stage={}", run.id(), run.stage());
      var unused = goOn(run, Progress.NONE, rest);
    }
  }

  private Outcome goOn(Run run, Progress progress, Deletion.Rest rest) {
    Deletion.Gone gone = Deletion.Gone.NOTHING;
    PersonRemoval removal = stores.keeping().removal();
    int from = run.stage().code();
    progress.at(from, 5);
    if (from < Stage.DELETED.code()) {
      gone = removal.delete(removal.accounts(run), rest);
      if (!removal.accounts(run).isEmpty()) return outcome(run, gone);
      reached(run, Stage.DELETED, progress);
    }
    if (from < Stage.UNINDEXED.code()) {
      index.get().purge();
      reached(run, Stage.UNINDEXED, progress);
    }
    if (from < Stage.BACKED_UP.code()) {
      copies.makeAnew();
      reached(run, Stage.BACKED_UP, progress);
    }
    var unused = stores.compaction().run(Progress.NONE);
    reached(run, Stage.COMPACTED, progress);
    LOG.info("forgotten run={} mentions={}", run.id(), gone.mentions());
    return outcome(run, gone);
  }

  private static Outcome outcome(Run run, Deletion.Gone gone) {
    return new Outcome(gone, Math.max(run.reach().drafts(), gone.drafts()), List.of(), false);
  }

  private void reached(Run run, Stage stage, Progress progress) {
    stores.keeping().forgetting().reached(run, stage);
    progress.at(stage.code(), 5);
  }

  /// Where names still stand in the files of the workspace; copies that go by themselves aside.
  List<ByteScan.Found> scan(Collection<String> names) {
    try {
      return ByteScan.of(folder, words(names), file -> !copies.isCopy(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> words(Collection<String> names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      words.add(name);
      if (name.startsWith("@")) words.add(name.substring(1));
    }
    return words;
  }

  private List<MentionId> others(Collection<String> names, Set<AuthorId> accounts) {
    Set<MentionId> found = new LinkedHashSet<>();
    for (String word : words(names)) {
      if (word.length() < ByteScan.SHORTEST || word.contains("://") || word.contains("\""))
        continue;
      MentionFilter naming =
          new MentionFilter(
              Set.of(), Set.of(), Set.of(), Set.of(), '"' + word + '"', Optional.empty());
      try {
        index.get().page(naming, Optional.empty(), MOST_OTHERS).tokens().stream()
            .map(PageToken::id)
            .forEach(found::add);
      } catch (QueryError notAWord) {
        LOG.debug("a name cannot be looked for");
      }
    }
    var authors = stores.people().authors(found);
    return found.stream().filter(id -> !accounts.contains(authors.get(id))).toList();
  }

  private List<JournalEntry> handedOut() {
    List<JournalEntry> found = new ArrayList<>();
    Optional<Long> before = Optional.empty();
    while (true) {
      List<JournalEntry> page = stores.journal().page(before, JOURNAL_PAGE);
      for (JournalEntry each : page) {
        if (each.action().equals(JournalAction.EXPORTED.words())) found.add(each);
      }
      if (page.size() < JOURNAL_PAGE) return found;
      before = Optional.of(page.getLast().seq());
    }
  }
}
