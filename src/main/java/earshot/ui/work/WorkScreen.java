package earshot.ui.work;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.WorkPage;
import earshot.ui.acts.ActKeys;
import earshot.ui.acts.ActSheet;
import earshot.ui.acts.BulkBar;
import earshot.ui.acts.MentionDeeds;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Focus;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.RowMenu;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.timeline.Beside;
import earshot.ui.timeline.Columns;
import earshot.ui.timeline.Neighbours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Work page: a table of everything in work, and the mention or the answer beside it.
public final class WorkScreen implements Screen {
  private final WorkViewModel model;
  private final Around around;
  private final Messages words;
  private final WorkTable table;
  private final StackPane middle = new StackPane();
  private final VBox left = new VBox();
  private final Label offline = new Label();
  private final Columns columns;
  private final StackPane root;
  // Whether the page came into sight and nobody pressed anything in it since.
  private boolean awaited;

  /// What the window gives.
  ///
  /// @param beside the column that shows the mention and takes the answer
  /// @param offlineSince since when the program works offline
  public record Around(
      Notice notice, Beside beside, ObservableValue<Optional<Instant>> offlineSince) {}

  /// Builds the nodes; nothing is asked before [#shown].
  ///
  /// @param words those beside this class
  public WorkScreen(WorkViewModel model, Messages words, Around around) {
    this.model = model;
    this.words = words;
    this.around = around;
    WorkWords said = new WorkWords(words);
    table = new WorkTable(model, said, this::openSide);
    ActKeys keys = new ActKeys(model.acts(), model::targets);
    RowMenu.on(
        table.node(),
        () -> new MentionDeeds(table.node(), keys).all(false),
        () -> MentionDeeds.text(chosen(), words));
    ActSheet sheet = new ActSheet(model.acts());
    offline.getStyleClass().add("work-offline");
    offline.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(middle, Priority.ALWAYS);
    left.getChildren()
        .setAll(
            offline,
            new WorkHead(model, said).node(),
            new BulkBar(keys, model.picked()).node(),
            middle);
    left.getStyleClass().addAll("work", "es-canvas");
    columns = new Columns(left, around.beside().node());
    columns.whenSized(around.beside()::lies);
    root = new StackPane(columns.node(), sheet.node());
    root.setId("work");
    // The rows may be there before the page has its place in the window.
    table.node().sceneProperty().subscribe(any -> focusTable());
    root.addEventFilter(KeyEvent.KEY_PRESSED, press -> awaited = false);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> awaited = false);
    around
        .beside()
        .listen(
            root, new Beside.Ways(() -> table.node().requestFocus(), this::openSide, keys::ask));
    new WorkKeys(model, keys, this).listen(root);
    around.beside().whenWriting(columns::writing);
    around.offlineSince().subscribe(this::showOffline);
    model.phase().subscribe(this::show);
    model.selected().addListener((_, _, id) -> around.beside().choose(id));
    model.heard().subscribe(_ -> around.beside().counted());
    model.acts().said().subscribe(this::say);
  }

  /// The stylesheet of the page; the timeline brings those of what lies over lists.
  public static List<String> sheets() {
    return List.of(Theme.sheet(WorkScreen.class, "work.css"));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Node> panes() {
    return List.of(left, around.beside().node());
  }

  @Override
  public void shown() {
    around.beside().borrow(new Row(), this::closeTop);
    columns.lend(false);
    around.beside().choose(model.selected().get());
    awaited = true;
    model.shown();
    focusTable();
  }

  @Override
  public void hidden() {
    model.hidden();
    columns.lend(true);
    around.beside().giveBack();
  }

  /// Whether a mention is chosen in the list, or several are selected.
  public boolean hasChosen() {
    return !model.targets().isEmpty();
  }

  WorkTable table() {
    return table;
  }

  void openSide() {
    columns.openSide();
  }

  /// Turns to the answer of the open mention, or of the first.
  void answer() {
    if (model.selected().get().isEmpty()) model.next();
    if (model.selected().get().isEmpty()) return;
    openSide();
    around.beside().write();
  }

  /// Puts away what lies over the list; says whether there was anything.
  boolean closeTop() {
    boolean closed = columns.closeSide() || model.picked().clear();
    table.node().requestFocus();
    return closed;
  }

  private List<Mention> chosen() {
    List<MentionId> targets = model.targets();
    return model.rows().stream()
        .map(WorkPage.Item::mention)
        .filter(mention -> targets.contains(mention.id()))
        .toList();
  }

  private void say(String sentence) {
    if (!sentence.isEmpty()) around.notice().show(sentence);
  }

  private void showOffline(Optional<Instant> since) {
    offline.setVisible(since.isPresent());
    offline.setManaged(since.isPresent());
    offline.setText(words.get("offline"));
  }

  private void show(WorkViewModel.Phase phase) {
    middle
        .getChildren()
        .setAll(
            switch (phase) {
              case READING -> reading();
              case EMPTY -> EmptyState.of(Icon.CHECK_RING, words.get("empty"));
              case NONE_FIT ->
                  EmptyState.of(
                      Icon.FILTER,
                      words.get("none-fit"),
                      button("all", () -> model.view().set(WorkView.EVERYTHING)));
              case READY -> table.node();
              case FAILED -> EmptyState.failed("work", words.get("failed"), model::read);
            });
    if (phase == WorkViewModel.Phase.READY) focusTable();
  }

  // The keys of the list work from the first moment, unless somebody went elsewhere meanwhile.
  private void focusTable() {
    Scene scene = table.node().getScene();
    if (scene == null || (!awaited && scene.getFocusOwner() != null)) return;
    Focus.on(table.node(), () -> {});
  }

  private Region reading() {
    Region still = EmptyState.of(Icon.INBOX, words.get("reading"));
    still.setId("work-reading");
    return still;
  }

  private Button button(String key, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId("work-" + key);
    button.setOnAction(done -> press.run());
    return button;
  }

  /// Where the arrows of the column beside lead.
  private final class Row implements Neighbours {
    @Override
    public void next() {
      model.next();
    }

    @Override
    public void previous() {
      model.previous();
    }

    @Override
    public long ordinal() {
      return model.index() + 1L;
    }

    @Override
    public long shown() {
      return model.rows().size();
    }
  }
}
