package earshot.ui.sources;

import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the list of sources where a person wants it, and says so.
final class Exporting {
  private final ListExport export;
  private final Messages messages;
  private final Consumer<String> told;
  private final Later writing;

  /// @param told hears what came of it
  Exporting(ListExport export, Threads threads, Messages messages, Consumer<String> told) {
    this.export = export;
    this.messages = messages;
    this.told = told;
    writing = new Later(threads);
  }

  void write(Path file) {
    Path name = Optional.ofNullable(file.getFileName()).orElse(file);
    writing.ask(
        () -> export.write(file),
        n -> told.accept(messages.plural("done.exported", n, name)),
        failure -> told.accept(messages.get("export.failed", name, why(failure))));
  }

  private static String why(Exception failure) {
    return failure instanceof IOException
        ? Optional.ofNullable(failure.getMessage()).orElse("")
        : "";
  }
}
