package earshot.ui.shell;

import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for files with the dialogs of the computer.
public final class FileDialogs implements FileAsk, FileSave {
  private final Window owner;

  /// Dialogs belong to this window.
  public FileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(String title, String kind, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    List<String> patterns = endings.stream().map(ending -> "*." + ending).toList();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*", "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  /// Asks for the folder of a workspace.
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String title, String kind, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
