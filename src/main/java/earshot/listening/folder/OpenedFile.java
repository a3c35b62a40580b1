package earshot.listening.folder;

import earshot.listening.files.Choices;
import earshot.listening.files.Contents;
import earshot.listening.files.FileRefused;
import earshot.listening.files.Head;
import earshot.listening.files.RecordReader;
import earshot.listening.files.Records;
import earshot.listening.files.Tables;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// A file whose format is known, and how its posts are taken.
record OpenedFile(FolderFile file, Head head, RecordReader reader, Sweep.Way way, Instant now) {
  /// Reads it, or a part of it.
  ///
  /// @return why nothing of it is taken; empty when it was read
  String take(Optional<Contents.Part> part, Taking into) throws IOException {
    Contents contents = new Contents(file.path(), head, way.source().id(), now, choices(), part);
    try {
      reader.read(contents, into);
    } catch (FileRefused refused) {
      return String.valueOf(refused.getMessage());
    } catch (Records.Enough enough) {
      return into.refusal();
    }
    return into.refusal();
  }

  // As an import does: the kept map that was chosen, else the one that fits.
  private Choices choices() {
    if (way.choices().columns().isPresent()) return way.choices();
    return Tables.seen(head)
        .flatMap(table -> way.maps().fitting(table.header()))
        .map(way.choices()::by)
        .orElse(way.choices());
  }
}
