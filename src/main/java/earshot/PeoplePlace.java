package earshot;

import earshot.model.AuthorId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.people.PeopleDesk;
import earshot.ui.people.PeopleScreen;
import earshot.ui.people.PeopleViewModel;
import earshot.ui.people.PersonPart;
import earshot.ui.people.StoredPeople;
import earshot.ui.timeline.DetailPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The people of one window: their page, and what the detail of a mention says of its author.
final class PeoplePlace {
  /// The page among others.
  static final String ID = "people";

  private static final int MOST_FOUND = 200;

  private final Threads threads;
  private final Messages theirWords;
  private final PeopleDesk desk;
  private final PeopleViewModel model;
  private final OnDemand<PeopleScreen> screen;
  private Optional<Tabbed> among = Optional.empty();

  /// What the window around it gives.
  record Around(Notice notice, UndoHistory history, Threads threads) {}

  PeoplePlace(Workspace workspace, Messages words, Around around) {
    this.threads = around.threads();
    theirWords = Messages.of(PeopleScreen.class, words.formats());
    desk = desk(workspace);
    model =
        new PeopleViewModel(
            desk,
            workspace.live(),
            threads,
            new PeopleViewModel.Manner(theirWords, around.history(), around.notice()::show));
    KeepingPlace keeping = new KeepingPlace(workspace, threads, words.formats());
    screen =
        new OnDemand<>(
            () ->
                new PeopleScreen(
                    model,
                    theirWords,
                    new PeopleScreen.Forgetting(keeping.forget(), keeping.words())));
  }

  /// The page among other pages.
  Tabbed.Page page() {
    return new Tabbed.Page(ID, theirWords.get("title"), screen);
  }

  /// Tells among which pages it stands.
  void among(Tabbed pages) {
    among = Optional.of(pages);
  }

  /// Opens the card of whoever has this account.
  ///
  /// @param leads brings the pages into sight among which it stands
  void open(AuthorId account, Runnable leads) {
    model.open(account);
    leads.run();
    among.ifPresent(pages -> pages.open(ID));
  }

  /// New parts of a mention's detail.
  ///
  /// @param leads brings the pages into sight among which it stands
  List<DetailPart> parts(Runnable leads) {
    return List.of(new PersonPart(desk, threads, theirWords, account -> open(account, leads)));
  }

  /// The people of a workspace.
  static PeopleDesk desk(Workspace workspace) {
    return new StoredPeople(
        workspace.people(),
        workspace.stores(),
        letters -> saidBy(workspace, letters),
        Machine.user());
  }

  private static List<MentionId> saidBy(Workspace workspace, String letters) {
    String name = letters.replace("\\", " ").replace("\"", " ").strip();
    if (name.isEmpty()) return List.of();
    MentionFilter called =
        new MentionFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), "author:\"" + name + "\"", Optional.empty());
    return workspace.mentions().page(called, Optional.empty(), MOST_FOUND).mentions().stream()
        .map(Mention::id)
        .toList();
  }
}
