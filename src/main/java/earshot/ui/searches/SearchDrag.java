package earshot.ui.searches;

import earshot.model.SavedSearchId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Rows of saved searches that are dragged to another place of the same list.
final class SearchDrag {
  // Nothing else takes it: a search is no text to be pasted.
  private static final DataFormat FORMAT = new DataFormat("application/x-earshot-saved-search");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("drop-here");

  private final SearchesViewModel model;
  private Optional<SavedSearchId> dragged = Optional.empty();

  SearchDrag(SearchesViewModel model) {
    this.model = model;
  }

  void over(Node row, Supplier<Optional<SearchDesk.Feed>> shown) {
    row.setOnDragDetected(
        begun -> {
          dragged = shown.get().map(feed -> feed.search().id());
          if (dragged.isEmpty()) return;
          ClipboardContent content = new ClipboardContent();
          content.putAll(Map.of(FORMAT, ""));
          row.startDragAndDrop(TransferMode.MOVE).setContent(content);
          begun.consume();
        });
    row.setOnDragOver(
        event -> {
          if (target(shown).isEmpty()) return;
          event.acceptTransferModes(TransferMode.MOVE);
          row.pseudoClassStateChanged(HERE, true);
          event.consume();
        });
    row.setOnDragExited(event -> row.pseudoClassStateChanged(HERE, false));
    row.setOnDragDropped(event -> drop(event, shown));
    row.setOnDragDone(event -> dragged = Optional.empty());
  }

  // A row of another window knows nothing of what is dragged here.
  private Optional<SavedSearchId> target(Supplier<Optional<SearchDesk.Feed>> shown) {
    return shown.get().map(feed -> feed.search().id()).filter(row -> dragged.isPresent());
  }

  private void drop(DragEvent event, Supplier<Optional<SearchDesk.Feed>> shown) {
    Optional<SavedSearchId> onto = target(shown);
    dragged.ifPresent(moved -> onto.ifPresent(row -> model.drop(moved, row)));
    event.setDropCompleted(onto.isPresent());
    event.consume();
  }
}
