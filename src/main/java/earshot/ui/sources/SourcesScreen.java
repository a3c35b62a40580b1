package earshot.ui.sources;

import earshot.listening.folder.WatchedFolder;
import earshot.model.SourceId;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.sources.SourceDetail.Step;
import earshot.ui.sources.egress.EgressPane;
import earshot.ui.sources.egress.EgressViewModel;
import earshot.ui.sources.egress.HostPane;
import earshot.ui.sources.folder.FolderViewModel;
import earshot.ui.sources.paste.PastePane;
import earshot.ui.sources.paste.PasteViewModel;
import earshot.ui.sources.preset.PresetListViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where sources are seen, added, changed and removed, and where one sees what left this
/// computer.
public final class SourcesScreen implements Screen {
  private final SourcesViewModel model;
  private final Forms forms;
  private final Ways ways;
  private final Messages words = Messages.of(SourcesScreen.class);
  private final SourcesPage page;
  private final EgressPane egress;
  private final SourcesHead head;
  private final SidePane side;
  private final AddPlace adding;
  private final ImportPane importing;
  private final PastePane pasting;
  private final ScrollPane importBody;
  private final ScrollPane pasteBody;
  private final ScrollPane hostBody;
  private final Exporting exporting;
  private final Node detail;
  private final StackPane middle = new StackPane();

  /// The ways in by address, by folder and by list.
  public record Forms(
      AddSourceViewModel add, FolderViewModel folder, ImportViewModel importing, FileAsk files) {}

  /// Everything else one can do here.
  ///
  /// @param copy takes words to the clipboard
  public record Ways(
      PresetListViewModel presets,
      PasteViewModel paste,
      EgressViewModel egress,
      ListExport export,
      FileSave save,
      Consumer<String> copy) {}

  /// The pages of this place.
  enum Tab {
    SOURCES,
    EGRESS
  }

  /// Builds the screen; nothing is asked before [#shown].
  ///
  /// @param notice the window's one notice
  public SourcesScreen(SourcesViewModel model, Forms forms, Ways ways, Notice notice) {
    this.model = model;
    this.forms = forms;
    this.ways = ways;
    Messages outbound = Messages.of(EgressPane.class);
    page = new SourcesPage(model, words, this::add);
    egress = new EgressPane(ways.egress(), outbound, this::copied);
    importing = new ImportPane(forms.importing(), forms.files());
    pasting = new PastePane(ways.paste());
    detail = new DetailPane(model, words, new HealthPart.Ways(this::paste, this::useSearch)).node();
    importBody = SidePane.body(importing.node());
    pasteBody = SidePane.body(pasting.node());
    hostBody = SidePane.body(new HostPane(ways.egress(), outbound).node());
    exporting = new Exporting(ways.export(), model.threads(), words, model.deeds()::say);
    head =
        new SourcesHead(
            words,
            new SourcesHead.Steps(this::add, this::paste, this::importList, this::exportList));

    VBox main = new VBox(head.node(), middle);
    main.getStyleClass().add("sources-main");
    main.widthProperty().subscribe((was, now) -> head.arrange(now.doubleValue()));
    VBox.setVgrow(middle, Priority.ALWAYS);
    side = new SidePane(scrolling(main), words.get("close"), this::closed);
    adding =
        new AddPlace(
            new AddPlace.Parts(
                forms, ways.presets(), this::retitleAdding, this::paste, this::added),
            words);
    side.root().getStyleClass().add("es-canvas");
    side.root().setId("sources");
    side.root().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    follow(notice);
  }

  private void follow(Notice notice) {
    head.tabProperty().subscribe(this::turn);
    model.chosenProperty().subscribe(this::chosen);
    model.detailProperty().subscribe(open -> show(open));
    model.deeds().doneProperty().subscribe(done -> done.ifPresent(what -> tell(notice, what)));
    ways.egress().openedProperty().subscribe(this::showHost);
    ways.paste().whenKept((said, undo) -> added(new Done(said, Optional.of(undo))));
    forms.add().whenAdded(this::added);
    forms.importing().whenAdded(this::added);
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(SourcesScreen.class, "sources.css");
  }

  @Override
  public Parent root() {
    return side.root();
  }

  @Override
  public void shown() {
    page.arrange();
    egress.arrange();
    model.shown();
    if (head.tabProperty().get() == Tab.EGRESS) ways.egress().shown();
  }

  @Override
  public void hidden() {
    model.hidden();
    ways.egress().hidden();
    adding.cancel();
  }

  /// Opens the form for a new source.
  public void add() {
    page.clearSelection();
    side.show("", adding.node());
    adding.open();
  }

  /// Opens the form for a folder, as a file in it is read.
  public void watchFolder(WatchedFolder folder) {
    page.clearSelection();
    side.show("", adding.node());
    adding.open(folder);
  }

  private void useSearch(Step.UseSearch search) {
    page.clearSelection();
    side.show("", adding.node());
    adding.open(search);
  }

  /// Opens the form for a mention that is pasted.
  public void paste() {
    page.clearSelection();
    side.show(words.get("paste.title"), pasteBody);
    pasting.focus();
  }

  /// Opens a source beside the table.
  public void show(SourceId source) {
    head.tabProperty().set(Tab.SOURCES);
    model.filter().clear();
    model.select(List.of(source));
  }

  /// Asks where all sources are to be written to, and writes them.
  public void exportList() {
    ways.save()
        .save(words.get("export.title"), words.get("import.kind"), words.get("export.name"))
        .ifPresent(exporting::write);
  }

  /// Shows what left this computer.
  public void showEgress() {
    head.tabProperty().set(Tab.EGRESS);
  }

  /// Opens the form for a list of feeds.
  public void importList() {
    page.clearSelection();
    side.show(words.get("import.title"), importBody);
    importing.focus();
  }

  /// Opens the form on a list of feeds and shows what is in it.
  public void importList(Path list) {
    importList();
    forms.importing().read(list);
  }

  private void copied(String csv) {
    ways.copy().accept(csv);
    model.deeds().say(words.get("done.copied"));
  }

  private void turn(Tab tab) {
    side.close();
    switch (tab) {
      case SOURCES -> {
        head.summaryProperty().bind(model.summaryProperty());
        ways.egress().hidden();
        middle.getChildren().setAll(page.node());
      }
      case EGRESS -> {
        head.summaryProperty().unbind();
        head.summaryProperty().set(words.get("tab.egress.summary"));
        ways.egress().shown();
        middle.getChildren().setAll(egress.node());
      }
    }
  }

  // One is opened beside the table; several have their bar instead.
  private void chosen(List<SourceRow> rows) {
    if (rows.size() == 1 && !side.shows(detail)) {
      // The name comes with the log; until then the pane says what the line says.
      side.show(rows.getFirst().source().name(), detail);
    }
    if (rows.size() > 1 && side.shows(detail)) side.hide();
  }

  private void show(Optional<SourceDetail> open) {
    if (!side.shows(detail)) return;
    open.map(one -> one.row().source().name()).ifPresentOrElse(side::retitle, this::nothingOpen);
  }

  private void nothingOpen() {
    if (model.chosenProperty().get().isEmpty()) side.hide();
  }

  private void showHost(Optional<EgressViewModel.Opened> opened) {
    opened.ifPresentOrElse(
        open -> side.show(open.row().line().host(), hostBody),
        () -> {
          if (side.shows(hostBody)) side.hide();
        });
  }

  private void retitleAdding(String title) {
    if (side.shows(adding.node())) side.retitle(title);
  }

  private void closed() {
    page.clearSelection();
    egress.clearSelection();
    adding.cancel();
  }

  private void key(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    if (side.open()) side.close();
    else if (!model.chosenProperty().get().isEmpty()) page.clearSelection();
    else return;
    page.focus();
    press.consume();
  }

  private void added(Done done) {
    side.close();
    model.deeds().tell(done);
  }

  private static void tell(Notice notice, Done done) {
    done.undo()
        .ifPresentOrElse(
            undo -> notice.undoable(done.words(), undo), () -> notice.show(done.words()));
  }

  // With large text in a small window the head alone would fill it: then the page scrolls.
  private static ScrollPane scrolling(Region main) {
    ScrollPane scroll = new ScrollPane(main);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }
}
