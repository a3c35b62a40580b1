package earshot;

import earshot.archive.Bundles;
import earshot.ui.kit.Threads;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on a window to where their kind is opened: nothing is
/// brought in before it was shown.
final class DropRoad {
  private static final String ARCHIVE = "." + Bundles.ENDING;

  private Optional<Ends> ends = Optional.empty();
  private Optional<Consumer<Path>> archives = Optional.empty();
  private Optional<Path> waiting = Optional.empty();

  /// Where files go.
  ///
  /// @param archive opens an archive
  /// @param review looks at what reviewers wrote beside one
  /// @param feeds shows what is in a list of feeds
  /// @param posts shows what is in a file of posts
  record Ends(
      Consumer<Path> archive, Consumer<Path> review, Consumer<Path> feeds, Consumer<Path> posts) {}

  /// From now on it leads here, also for the file that waited.
  void leadsTo(Ends there) {
    ends = Optional.of(there);
    Optional<Path> waited = waiting;
    waiting = Optional.empty();
    // The places are still being built.
    waited.ifPresent(file -> Platform.runLater(() -> take(file)));
  }

  /// While it leads nowhere, archives alone are opened.
  ///
  /// @param archive opens one, in the background
  void opens(Consumer<Path> archive, Threads threads) {
    archives = Optional.of(file -> threads.background().execute(() -> archive.accept(file)));
  }

  /// Listens on the content of a window; a place that takes files itself goes first.
  void from(Node root) {
    root.setOnDragOver(
        drag -> {
          if (drag.getDragboard().hasFiles() && ends.isPresent()) {
            drag.acceptTransferModes(TransferMode.COPY);
          }
          drag.consume();
        });
    root.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent drag) {
    List<File> files = drag.getDragboard().getFiles();
    // One at a time: each is looked at before it is brought in.
    files.stream().findFirst().map(File::toPath).ifPresent(this::take);
    drag.setDropCompleted(ends.isPresent() && !files.isEmpty());
    drag.consume();
  }

  /// Takes a file to where its kind is opened; until it leads anywhere, the file waits.
  void take(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (ends.isPresent()) end(ends.get(), name).accept(file);
    else if (name.endsWith(ARCHIVE) && archives.isPresent()) archives.get().accept(file);
    else waiting = Optional.of(file);
  }

  private static Consumer<Path> end(Ends there, String name) {
    if (name.endsWith(ARCHIVE)) return there.archive();
    if (name.endsWith(".earshot-review")) return there.review();
    return name.endsWith(".opml") || name.endsWith(".xml") ? there.feeds() : there.posts();
  }
}
