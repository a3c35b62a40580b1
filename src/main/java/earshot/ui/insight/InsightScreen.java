package earshot.ui.insight;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.model.Theme;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Done;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where figures are read, labels are measured, and themes are followed.
public final class InsightScreen implements Screen {
  private static final int MOST_EVENTS = 1_000;

  // Counting anew for each mention would never come to rest.
  private static final Duration CALM = Duration.ofSeconds(30);

  private final InsightViewModel model;
  private final ThemesViewModel themes;
  private final Around around;
  private final Optional<Screen> measure;
  private final Segmented<Tab> tabs;
  private final InsightHead head;
  private final FiguresPage figures;
  private final ThemesBoard board;
  private final StackPane content = new StackPane();
  private final SimpleStringProperty offline = new SimpleStringProperty("");
  private final Messages words;
  private final VBox root;
  private final Subscriptions open = new Subscriptions();
  private Delays.Due due = Delays.Due.NONE;
  private Tab onTop = Tab.FIGURES;
  private boolean inView;

  /// What the place holds.
  public enum Tab {
    FIGURES,
    MEASURE,
    THEMES
  }

  /// What the window gives.
  ///
  /// @param door shows mentions in the timeline
  /// @param atHand the mention that is open in the timeline
  /// @param reports leads to where a report is made
  /// @param offlineSince since when the program works offline
  public record Around(
      Notice notice,
      FileSave saves,
      Threads threads,
      Timing timing,
      Consumer<Opening> door,
      Supplier<Optional<Mention>> atHand,
      Runnable reports,
      ObservableValue<Optional<Instant>> offlineSince) {}

  /// What tells of news and runs things later.
  public record Timing(Live live, Delays delays) {}

  /// What the screen decides by.
  public record Models(InsightViewModel figures, ThemesViewModel themes, MarkerDesk markers) {}

  /// Builds the screen; nothing is asked before [#shown].
  ///
  /// @param words beside this class
  /// @param measure the page where labels are given blindly; absent while there is none
  public InsightScreen(Models models, Around around, Messages words, Optional<Screen> measure) {
    this.model = models.figures();
    this.themes = models.themes();
    this.around = around;
    this.measure = measure;
    this.words = words;
    List<Tab> pages = new ArrayList<>(List.of(Tab.values()));
    if (measure.isEmpty()) pages.remove(Tab.MEASURE);
    tabs = new Segmented<>(pages, tab -> words.get("tab." + tab.name()));
    tabs.node().setId("insight-tabs");
    head = new InsightHead(model, words, tabs.node(), Optional.of(around.reports()));
    FigureFiles keeping = new FigureFiles(around.saves(), around.notice(), around.threads());
    MarkerModel markers = new MarkerModel(models.markers(), model, around.threads(), words);
    FigureSet set = new FigureSet(model, keeping, words, around.door());
    figures =
        new FiguresPage(
            set,
            Optional.of(
                new FiguresPage.Ways(
                    markers, themes, this::toBoard, measure.map(page -> () -> open(Tab.MEASURE)))));
    board = new ThemesBoard(themes, words, around.atHand());
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinSize(0, 0);
    root = new VBox(head.node(), Sentence.showing(offline, "insight-offline"), content);
    root.getStyleClass().addAll("es-canvas", "insight");
    root.setId("insight");
    tell(markers.done());
    tell(themes.done());
    themes.done().subscribe(() -> model.again(model.key()));
    tabs.chosenProperty().subscribe(this::turn);
  }

  /// The stylesheet of the screen, for [earshot.ui.kit.Theme#dress].
  public static String sheet() {
    return earshot.ui.kit.Theme.sheet(InsightScreen.class, "insight.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Brings a tab to the top; does nothing when there is none.
  public void open(Tab tab) {
    if (tab == Tab.MEASURE && measure.isEmpty()) return;
    tabs.chosenProperty().set(tab);
  }

  @Override
  public void shown() {
    inView = true;
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(around.threads().screen(), MOST_EVENTS, this::heard, this::soon);
    open.add(around.timing().live().subscribe(mailbox::put)::close);
    open.add(mailbox::close);
    open.add(around.offlineSince().subscribe(this::say)::unsubscribe);
    open.add(() -> due.cancel());
    open.add(model::hidden);
    open.add(themes::hidden);
    reload();
    if (onTop == Tab.MEASURE) measure.ifPresent(Screen::shown);
  }

  @Override
  public void hidden() {
    inView = false;
    open.close();
    if (onTop == Tab.MEASURE) measure.ifPresent(Screen::hidden);
  }

  FiguresPage figures() {
    return figures;
  }

  int subscriptions() {
    return open.open();
  }

  private void reload() {
    due = Delays.Due.NONE;
    model.reload();
    themes.reload();
    if (onTop == Tab.THEMES) themes.suggest(model::scope);
  }

  private void heard(List<LiveEvent> events) {
    boolean counts =
        events.stream()
            .anyMatch(
                event ->
                    event instanceof LiveEvent.MentionsAdded
                        || event instanceof LiveEvent.MentionsChanged
                        || event instanceof LiveEvent.BrandsChanged);
    if (counts) soon();
  }

  private void soon() {
    if (due == Delays.Due.NONE) due = around.timing().delays().after(CALM, this::reload);
  }

  private void say(Optional<Instant> since) {
    offline.set(since.map(at -> words.get("offline", words.formats().time(at))).orElse(""));
  }

  private void tell(ObservableValue<Optional<Done>> done) {
    done.subscribe(
        said ->
            said.ifPresent(
                what -> what.tell(around.notice(), around.threads(), words.get("undo.failed"))));
  }

  private void toBoard(Optional<Theme> theme) {
    open(Tab.THEMES);
    theme.ifPresent(one -> themes.open(one.id()));
  }

  private void turn(Tab tab) {
    head.figures(tab == Tab.FIGURES);
    if (inView && onTop == Tab.MEASURE && tab != Tab.MEASURE) measure.ifPresent(Screen::hidden);
    if (inView && onTop != Tab.MEASURE && tab == Tab.MEASURE) measure.ifPresent(Screen::shown);
    onTop = tab;
    switch (tab) {
      case FIGURES -> content.getChildren().setAll(figures.node());
      case MEASURE -> measure.ifPresent(page -> content.getChildren().setAll(page.root()));
      case THEMES -> {
        content.getChildren().setAll(board.node());
        if (inView) themes.suggest(model::scope);
      }
    }
  }
}
