package earshot.ui.sources.paste;

import earshot.listening.files.PictureFile;
import earshot.model.Evidence;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The picture that goes with a pasted mention; files are read and drawn anew in the background.
public final class PastedPicture {
  private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg");

  private final FileAsk files;
  private final Messages messages;
  private final Later reading;
  private final ReadOnlyObjectWrapper<Optional<Evidence>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  PastedPicture(FileAsk files, Threads threads, Messages messages) {
    this.files = files;
    this.messages = messages;
    reading = new Later(threads);
  }

  /// What will be kept.
  public ReadOnlyObjectProperty<Optional<Evidence>> picture() {
    return picture.getReadOnlyProperty();
  }

  /// Whether a picture is being read; until then nothing can be kept.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong with the picture, and what helps; empty when nothing is.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Lets the person choose a file.
  public void choose() {
    files
        .open(messages.get("picture.title"), messages.get("picture.kind"), ENDINGS)
        .ifPresent(this::take);
  }

  /// Takes a file that was dropped or chosen.
  public void take(Path file) {
    read(() -> PictureFile.of(file));
  }

  /// Takes pixels of the clipboard.
  ///
  /// @param argb row by row
  public void take(int width, int height, int[] argb) {
    read(() -> PictureFile.of(width, height, argb));
  }

  /// Says that a picture of the clipboard is too large to be looked at.
  void refuse() {
    problem.set(messages.get("picture.too-large"));
  }

  /// Goes without a picture.
  public void remove() {
    reading.forget();
    busy.set(false);
    problem.set("");
    picture.set(Optional.empty());
  }

  private void read(Callable<Evidence> work) {
    busy.set(true);
    problem.set("");
    reading.ask(
        work,
        taken -> {
          busy.set(false);
          picture.set(Optional.of(taken));
        },
        failure -> {
          busy.set(false);
          boolean told = failure instanceof IllegalArgumentException;
          problem.set(
              told
                  ? Optional.ofNullable(failure.getMessage()).orElse("")
                  : messages.get("picture.failed"));
        });
  }
}
