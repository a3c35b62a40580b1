package earshot;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Stroke;
import earshot.ui.kit.Tabbed;
import earshot.ui.palette.Command;
import earshot.ui.palette.Kind;
import earshot.ui.palette.Press;
import earshot.ui.shell.SettingsScreen;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.work.WorkScreen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// What can be done in each place, for the palette: what its keys do, and what its buttons do.
///
/// @param words of the window
/// @param notice says when something cannot be done after all
record PlaceDeeds(Messages words, Notice notice) {
  /// Something a key of a list does, under the id by which the key is listed.
  ///
  /// @param chosen whether it is about the mention that is chosen
  private record ByKey(String id, Icon icon, Stroke stroke, boolean chosen) {
    static ByKey of(String id, Icon icon, String letter) {
      return new ByKey(id, icon, Stroke.typed(letter), false);
    }

    static ByKey chosen(String id, Icon icon, String letter) {
      return new ByKey(id, icon, Stroke.typed(letter), true);
    }

    static ByKey control(String id, Icon icon, KeyCode code) {
      return new ByKey(id, icon, Stroke.control(code), false);
    }
  }

  /// Something a button of a page does.
  private record ByButton(String page, String button, Icon icon) {}

  private static final List<ByKey> ON_MENTIONS =
      List.of(
          ByKey.chosen("reply", Icon.REPLIES, "r"),
          ByKey.chosen("no-answer", Icon.CHECK, "e"),
          ByKey.chosen("snooze", Icon.CLOCK, "s"),
          ByKey.chosen("tag", Icon.TAG, "t"),
          ByKey.chosen("star", Icon.STAR, "*"),
          ByKey.chosen("assign", Icon.PERSON, "a"),
          ByKey.chosen("priority", Icon.FLAG, "p"),
          ByKey.chosen("note", Icon.NOTE, "m"),
          ByKey.chosen("hide", Icon.HIDDEN, "h"),
          ByKey.chosen("page", Icon.OPEN, "o"),
          ByKey.chosen("why", Icon.HELP, "w"),
          ByKey.chosen("confirm", Icon.CHECK_RING, "y"),
          ByKey.chosen("correct", Icon.EDIT, "c"),
          ByKey.chosen("history", Icon.HISTORY, "v"),
          ByKey.chosen("unread", Icon.MAIL, "u"),
          ByKey.chosen("select", Icon.CHECK_CIRCLE, "x"),
          ByKey.control("all", Icon.TABLE, KeyCode.A),
          ByKey.of("newest", Icon.ARROW_UP, "g"),
          ByKey.of("oldest", Icon.ARROW_DOWN, "G"));

  private static final List<ByKey> ON_TIMELINE =
      List.of(
          ByKey.of("new", Icon.INBOX, "n"),
          ByKey.of("fold", Icon.LAYERS, "f"),
          ByKey.of("search-next", Icon.CHEVRON_DOWN, "]"),
          ByKey.of("search-before", Icon.CHEVRON_UP, "["),
          ByKey.chosen("split", Icon.LAYERS, "D"),
          ByKey.chosen("merge", Icon.LAYERS, "M"),
          ByKey.control("deck", Icon.COLUMNS, KeyCode.D),
          ByKey.control("export", Icon.EXPORT, KeyCode.E));

  private static final List<ByButton> REPLIES =
      List.of(
          new ByButton("templates", "templates-new", Icon.TEMPLATE),
          new ByButton("templates", "templates-import", Icon.IMPORT),
          new ByButton("templates", "templates-export", Icon.EXPORT),
          new ByButton("answers", "answers-new", Icon.BOOK),
          new ByButton("advice", "advice-rules-keep", Icon.SAVE),
          new ByButton("advice", "advice-rules-ship", Icon.UNDO));

  private static final List<ByButton> QUERIES =
      List.of(
          new ByButton("brands", "brands-add", Icon.PLUS),
          new ByButton("brands", "brands-add-rival", Icon.PLUS),
          new ByButton("lab", "lab-save", Icon.SAVE),
          new ByButton("lab", "lab-format", Icon.BRACES),
          new ByButton("lab", "lab-compare", Icon.COMPARE),
          new ByButton("lab", "lab-fill", Icon.HISTORY),
          new ByButton("lab", "lab-remove", Icon.DELETE),
          new ByButton("rules", "rule-save", Icon.SAVE),
          new ByButton("rules", "rule-apply", Icon.HISTORY),
          new ByButton("words", "words-import", Icon.IMPORT),
          new ByButton("words", "words-export", Icon.EXPORT));

  private static final List<ByButton> ALERTS =
      List.of(
          new ByButton("open", "alert-look", Icon.TIMELINE),
          new ByButton("open", "alert-incident", Icon.FLAG),
          new ByButton("open", "alert-mute", Icon.BELL),
          new ByButton("open", "alert-close", Icon.CHECK),
          new ByButton("open", "alert-none", Icon.CLOSE),
          new ByButton("rules", "alert-rule-save", Icon.SAVE),
          new ByButton("incidents", "incident-report", Icon.EXPORT),
          new ByButton("playbooks", "playbook-copy", Icon.COPY));

  private static final List<ByButton> ARCHIVES =
      List.of(
          new ByButton("archives", "archives-open", Icon.FOLDER),
          new ByButton("archives", "archives-make", Icon.ARCHIVES),
          new ByButton("archives", "archives-verify", Icon.SHIELD),
          new ByButton("archives", "archives-merge", Icon.COMPARE),
          new ByButton("archives", "archives-bring", Icon.IMPORT),
          new ByButton("reports", "report-new", Icon.PLUS),
          new ByButton("reports", "report-verify", Icon.SHIELD),
          new ByButton("backup", "backup-now", Icon.SAVE),
          new ByButton("backup", "backup-rehearse", Icon.SHIELD),
          new ByButton("backup", "backup-choose", Icon.FOLDER));

  /// What is done in the timeline.
  List<Command> timeline(TimelineScreen timeline) {
    return keys(
        Stream.concat(ON_MENTIONS.stream(), ON_TIMELINE.stream()),
        timeline::root,
        timeline::hasChosen);
  }

  /// What is done with the list of work, and on the pages beside it.
  List<Command> replies(Tabbed tabs, OnDemand<WorkScreen> work) {
    Supplier<Node> list =
        () -> {
          tabs.open("work");
          return work.root();
        };
    Supplier<Boolean> chosen = () -> work.ifMade().map(WorkScreen::hasChosen).orElse(false);
    return Stream.concat(keys(ON_MENTIONS.stream(), list, chosen).stream(), buttons(REPLIES, tabs))
        .toList();
  }

  /// What is done with sources.
  List<Command> sources(Supplier<SourcesScreen> sources) {
    return List.of(
        deed("add", Icon.PLUS, () -> sources.get().add()),
        deed("paste", Icon.NOTE, () -> sources.get().paste()),
        deed("import", Icon.IMPORT, () -> sources.get().importList()),
        deed("export", Icon.EXPORT, () -> sources.get().exportList()),
        deed("egress", Icon.SHIELD, () -> sources.get().showEgress()));
  }

  /// What is done with queries.
  ///
  /// @param fresh opens the Query Lab for a new search
  List<Command> queries(Tabbed tabs, Runnable fresh) {
    return Stream.concat(Stream.of(deed("new-search", Icon.SEARCH, fresh)), buttons(QUERIES, tabs))
        .toList();
  }

  /// What is done with alerts, incidents and plans.
  ///
  /// @param drill starts one; absent where none can be started
  List<Command> alerts(Tabbed tabs, Optional<Runnable> drill) {
    Stream<Command> drills = drill.stream().map(run -> deed("incident-drill", Icon.PLAY, run));
    return Stream.concat(buttons(ALERTS, tabs), drills).toList();
  }

  /// What is done with archives, reports and backups.
  List<Command> archives(Tabbed tabs) {
    Command open = deed("open", Icon.FOLDER, () -> press(tabs, ARCHIVES.getFirst()));
    return Stream.concat(Stream.of(open), buttons(ARCHIVES.subList(1, ARCHIVES.size()), tabs))
        .toList();
  }

  /// The parts of the settings.
  List<Command> settings(Supplier<SettingsScreen> settings) {
    return SettingsScreen.parts(words.formats()).entrySet().stream()
        .map(
            part ->
                Command.of(
                    Kind.SETTING,
                    part.getKey(),
                    Icon.SETTINGS,
                    part.getValue(),
                    () -> settings.get().bring(part.getKey())))
        .toList();
  }

  private Command deed(String id, Icon icon, Runnable run) {
    return Command.of(Kind.COMMAND, id, icon, words.get("deed." + id), run);
  }

  private List<Command> keys(
      Stream<ByKey> keys, Supplier<? extends Node> place, Supplier<Boolean> chosen) {
    return keys.map(
            key ->
                Command.of(
                        Kind.COMMAND,
                        key.id(),
                        key.icon(),
                        words.get("keys." + key.id() + ".does"),
                        () -> key.stroke().at(place.get()))
                    .keys(Keys.shown(key.id(), words.get("keys." + key.id())))
                    .unless(() -> key.chosen() && !chosen.get() ? words.get("deed.choose") : ""))
        .toList();
  }

  private Stream<Command> buttons(List<ByButton> buttons, Tabbed tabs) {
    return buttons.stream().map(each -> deed(each.button(), each.icon(), () -> press(tabs, each)));
  }

  private void press(Tabbed tabs, ByButton button) {
    tabs.open(button.page());
    String word = words.get("deed." + button.button());
    Press.on(tabs.root(), button.button(), () -> notice.show(words.get("deed.not-now", word)));
  }

  /// The ids under which the keys are listed.
  static List<String> typed() {
    return Stream.concat(ON_MENTIONS.stream(), ON_TIMELINE.stream()).map(ByKey::id).toList();
  }

  /// What the palette lets a place hear, by the same ids; a test compares it with the table.
  static Map<String, Stroke> strokes() {
    return Stream.concat(ON_MENTIONS.stream(), ON_TIMELINE.stream())
        .collect(Collectors.toMap(ByKey::id, ByKey::stroke));
  }

  /// The ids of all buttons that are pressed, by their pages; a test looks for them.
  static List<String> pressed() {
    return Stream.of(REPLIES, QUERIES, ALERTS, ARCHIVES)
        .flatMap(List::stream)
        .map(ByButton::button)
        .toList();
  }
}
