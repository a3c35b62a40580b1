package earshot;

import earshot.alerts.QuietHours;
import earshot.intake.ProfaneWords;
import earshot.ui.journal.JournalDesk;
import earshot.ui.journal.JournalScreen;
import earshot.ui.journal.JournalViewModel;
import earshot.ui.journal.StoredJournal;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.shell.ClosingCard;
import earshot.ui.shell.ConnectingCard;
import earshot.ui.shell.Habit;
import earshot.ui.shell.HabitRows;
import earshot.ui.shell.HabitsViewModel;
import earshot.ui.shell.KeysScreen;
import earshot.ui.shell.KeysViewModel;
import earshot.ui.shell.LanguagesRow;
import earshot.ui.shell.LanguagesViewModel;
import earshot.ui.shell.Place;
import earshot.ui.shell.ProfanityCard;
import earshot.ui.shell.ProfanityViewModel;
import earshot.ui.shell.QuietRow;
import earshot.ui.shell.QuietViewModel;
import earshot.ui.shell.SettingsDesk;
import earshot.ui.shell.SettingsFileCard;
import earshot.ui.shell.SettingsFileViewModel;
import earshot.ui.shell.SettingsScreen;
import earshot.ui.shell.SettingsViewModel;
import earshot.ui.shell.Shell;
import earshot.ui.shell.StoredHabits;
import earshot.ui.shell.StoredLanguages;
import earshot.ui.shell.StoredProfanity;
import earshot.ui.shell.StoredQuiet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the settings of one window, and what holds of them from its first moment.
final class SettingsPlace {
  private final Workspace workspace;
  private final Messages words;
  private final Threads threads;
  private final Places.Around around;
  private final Messages frame;
  private final SettingsViewModel chosen;
  private final HabitsViewModel habits;
  private final QuietViewModel quiet;
  private final LanguagesViewModel expected;

  /// @param words of the window
  /// @param start what was chosen before
  SettingsPlace(
      Workspace workspace,
      Messages words,
      Threads threads,
      Places.Around around,
      SettingsDesk.Values start) {
    this.workspace = workspace;
    this.words = words;
    this.threads = threads;
    this.around = around;
    frame = Messages.of(Shell.class, words.formats());
    chosen =
        new SettingsViewModel(new KeptSettings(workspace), start, threads, frame)
            .undoneIn(around.history());
    habits =
        new HabitsViewModel(
            new StoredHabits(workspace.stores().settings()), around.history(), threads, frame);
    habits.refresh();
    expected =
        new LanguagesViewModel(
            new StoredLanguages(workspace.scores().languages()),
            around.history(),
            threads,
            Messages.of(LanguagesRow.class, words.formats()));
    quiet =
        new QuietViewModel(
            new StoredQuiet(new QuietHours(workspace.stores().settings())),
            around.history(),
            threads,
            frame);
  }

  /// The look, the size of text, and what hosts are told.
  SettingsViewModel chosen() {
    return chosen;
  }

  /// Whether the window tells of sources.
  boolean tellsOfSources() {
    return habits.of(Habit.SOURCE_NOTICES).get().equals("on");
  }

  /// The place with its page.
  Place place(Places places, Beside beside, PlaceDeeds deeds) {
    OnDemand<SettingsScreen> page = new OnDemand<>(() -> screen(places, beside));
    Tabbed tabs =
        new Tabbed(
            "settings-tabs",
            List.of(
                new Tabbed.Page("settings", words.get("place.settings"), page),
                new Tabbed.Page("keys", words.get("page.keys"), new OnDemand<>(this::keys)),
                new Tabbed.Page(
                    "journal", words.get("page.journal"), new OnDemand<>(this::journal))));
    Supplier<SettingsScreen> top =
        () -> {
          tabs.open("settings");
          return page.get();
        };
    return new Place("settings", Icon.SETTINGS, words.get("place.settings"), tabs, List.of())
        .offering(() -> deeds.settings(top));
  }

  private SettingsScreen screen(Places places, Beside beside) {
    SafetyPlace place = new SafetyPlace(workspace, threads, words.formats());
    return new SettingsScreen(
        chosen,
        new SettingsScreen.Cards(
            beside.clients().map(each -> place.client(each, around.history(), places.mode())),
            place.card(),
            places.answering().hours(),
            new ConnectingCard(new KeptConnecting(workspace), threads).undoneIn(around.history()),
            new HabitRows(habits, new QuietRow(quiet)),
            beside.clients().map(this::closing),
            beside.anew().map(anew -> place.region(anew, new LanguagesRow(expected))),
            Optional.of(profanity()),
            Optional.of(file(places))),
        Outside.VERSION);
  }

  private ClosingCard closing(ClientSeat seat) {
    return new ClosingCard(new ClosedWindow(seat.desk().clients().list().folder()), threads);
  }

  private ProfanityCard profanity() {
    ProfaneWords kept =
        new ProfaneWords(workspace.stores().settings(), workspace.road().means().ears());
    return new ProfanityCard(
        new ProfanityViewModel(new StoredProfanity(kept), around.history(), threads, frame));
  }

  private KeysScreen keys() {
    return new KeysScreen(
        new KeysViewModel(around.history(), frame), id -> words.get("place." + id));
  }

  private JournalScreen journal() {
    Messages said = Messages.of(JournalScreen.class, words.formats());
    JournalDesk desk =
        new StoredJournal(
            workspace.stores(), workspace.safekeeping(), Machine.user(), workspace::changed);
    return new JournalScreen(
        new JournalViewModel(desk, threads, workspace.machine().clock(), said, around.history()),
        around.saves(),
        said);
  }

  private SettingsFileCard file(Places places) {
    SettingsFile desk =
        new SettingsFile(
            workspace.stores().settings(),
            places.answering().hoursDesk(),
            workspace.scores().languages(),
            threads.screen());
    Runnable taken =
        () -> {
          chosen.refresh();
          habits.refresh();
          quiet.refresh();
          expected.refresh();
        };
    return new SettingsFileCard(
        new SettingsFileViewModel(desk, around.history(), threads, frame, taken),
        around.files(),
        around.saves());
  }
}
