package earshot.ui.sources;

import earshot.listening.folder.WatchedFolder;
import earshot.ui.kit.Icon;
import earshot.ui.kit.InView;
import earshot.ui.kit.Messages;
import earshot.ui.sources.folder.FolderPane;
import earshot.ui.sources.folder.FolderViewModel;
import earshot.ui.sources.preset.ClosedPane;
import earshot.ui.sources.preset.ClosedPlace;
import earshot.ui.sources.preset.MappingPane;
import earshot.ui.sources.preset.MappingViewModel;
import earshot.ui.sources.preset.PresetFormViewModel;
import earshot.ui.sources.preset.PresetList;
import earshot.ui.sources.preset.PresetListViewModel;
import earshot.ui.sources.preset.PresetPane;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ways to a new source in one pane: an address, a ready-made one, or the honest way in to a
/// closed place.
final class AddPlace {
  private final Parts parts;
  private final Messages words;
  private final AddPane address;
  private final VBox home;
  private final ScrollPane node = new ScrollPane();
  private Optional<FolderPane> folderPane = Optional.empty();
  private Optional<PresetFormViewModel> form = Optional.empty();
  private Optional<MappingViewModel> mapping = Optional.empty();

  /// What the pane is made of.
  ///
  /// @param title hears what the pane is called now
  /// @param paste opens the form for a mention
  /// @param added hears of a source that was added
  record Parts(
      SourcesScreen.Forms forms,
      PresetListViewModel presets,
      Consumer<String> title,
      Runnable paste,
      Consumer<Done> added) {}

  AddPlace(Parts parts, Messages words) {
    this.parts = parts;
    this.words = words;
    address = new AddPane(parts.forms().add());
    PresetList list = new PresetList(parts.presets(), this::pick);
    VBox.setVgrow(list.node(), Priority.ALWAYS);
    // What an address led to needs the room, and the eye.
    list.node().visibleProperty().bind(parts.forms().add().foundProperty().map(Optional::isEmpty));
    list.node().managedProperty().bind(list.node().visibleProperty());
    Button folder = new Button(words.get("folder.entry"), Icon.FOLDER.node(16));
    folder.setId("add-folder");
    folder.setOnAction(press -> showFolder());
    folder.visibleProperty().bind(list.node().visibleProperty());
    folder.managedProperty().bind(folder.visibleProperty());
    home = new VBox(address.node(), folder, list.node());
    home.getStyleClass().add("side-body");
    node.setFitToWidth(true);
    node.setFitToHeight(true);
    node.setFocusTraversable(false);
    node.getStyleClass().add("side-scroll");
  }

  Node node() {
    return node;
  }

  /// Shows the ways in and puts the cursor into the address.
  void open() {
    cancel();
    form = Optional.empty();
    parts.presets().shown();
    parts.title().accept(words.get("add.title"));
    node.setContent(home);
    address.focus();
  }

  /// Shows the form of a search that is used instead of a source, with what the two have in common.
  void open(SourceDetail.Step.UseSearch instead) {
    open();
    PresetFormViewModel model = parts.presets().form(instead.search());
    model
        .fields()
        .forEach(
            field ->
                Optional.ofNullable(instead.values().get(field.param().name()))
                    .ifPresent(field.valueProperty()::set));
    show(model);
  }

  /// Shows the form for a folder whose files are read so.
  void open(WatchedFolder folder) {
    open();
    showFolder();
    parts.forms().folder().fill(folder);
  }

  private void showFolder() {
    FolderViewModel model = parts.forms().folder();
    model.shown();
    model.whenAdded((said, undo) -> parts.added().accept(new Done(said, Optional.of(undo))));
    FolderPane pane = folderPane.orElseGet(() -> folderPane(model));
    folderPane = Optional.of(pane);
    parts.title().accept(words.get("folder.title"));
    put(pane.node());
    pane.focus();
  }

  // Made once: its model outlives every look at it.
  private FolderPane folderPane(FolderViewModel model) {
    FolderPane pane =
        new FolderPane(model, new SourceWords(words)::role, parts.forms().files(), this::open);
    // The form is higher than a small window, and Enter works in its first field.
    model
        .problemProperty()
        .subscribe(
            said -> {
              if (!said.isEmpty()) InView.bring(node, pane.problem());
            });
    return pane;
  }

  /// Stops whatever is being asked.
  void cancel() {
    parts.forms().add().cancel();
    form.ifPresent(PresetFormViewModel::cancel);
    mapping.ifPresent(MappingViewModel::cancel);
  }

  private void pick(PresetListViewModel.Line line) {
    switch (line) {
      case PresetListViewModel.Line.Ready ready -> show(parts.presets().form(ready.preset()));
      case PresetListViewModel.Line.Closed closed -> show(closed.place());
    }
  }

  private void show(PresetFormViewModel model) {
    form = Optional.of(model);
    model.whenAdded((said, undo) -> parts.added().accept(new Done(said, Optional.of(undo))));
    PresetPane pane =
        new PresetPane(
            model,
            new SourceWords(words)::role,
            this::open,
            Optional.of(model.preset())
                .filter(parts.presets()::canBeMapped)
                .map(preset -> () -> map(model)));
    parts.title().accept(model.preset().name());
    put(pane.node());
    pane.focus();
  }

  private void map(PresetFormViewModel from) {
    from.cancel();
    MappingViewModel model = parts.presets().mapping(from);
    mapping = Optional.of(model);
    model.whenKept(preset -> show(parts.presets().form(preset)));
    MappingPane pane = new MappingPane(model, () -> show(from));
    put(pane.node());
    pane.focus();
  }

  private void show(ClosedPlace place) {
    ClosedPane pane =
        new ClosedPane(
            place,
            new ClosedPane.Ways(
                this::open, parts.paste(), id -> parts.presets().form(id).ifPresent(this::show)));
    parts.title().accept(place.shown());
    put(pane.node());
    pane.focus();
  }

  private void put(Node pane) {
    VBox body = new VBox(pane);
    body.getStyleClass().add("side-body");
    node.setContent(body);
    node.setVvalue(0);
  }
}
