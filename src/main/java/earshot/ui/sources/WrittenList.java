package earshot.ui.sources;

import earshot.listening.OpmlWriter;
import earshot.model.Source;
import earshot.storage.Durable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The sources of the opened workspace as a list in a file.
public final class WrittenList implements ListExport {
  private static final String TITLE = "Earshot";

  private final Supplier<List<Source>> sources;

  /// @param sources all that are not removed
  public WrittenList(Supplier<List<Source>> sources) {
    this.sources = sources;
  }

  @Override
  public int write(Path file) throws IOException {
    List<Source> all = sources.get();
    Durable.replace(file, OpmlWriter.text(TITLE, all));
    return all.size();
  }
}
