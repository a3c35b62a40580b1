package earshot.listening.folder;

import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.KeptMaps;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Looks into watched folders and hands every other source to the reader of the outside.
///
/// Nothing in a folder is ever written, moved or deleted, and nobody is asked.
public final class FolderReader implements SourceReader {
  static final Exchange NOBODY = new Exchange(0, "", 0, 0, false, false, Optional.empty());

  private final KeptMaps maps;
  private final SourceReader outside;
  private final InstantSource clock;

  /// @param maps the kept maps of columns
  /// @param outside reads what is not on this computer
  public FolderReader(KeptMaps maps, SourceReader outside, InstantSource clock) {
    this.maps = maps;
    this.outside = outside;
    this.clock = clock;
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    return source.setup().local() ? look(source, cursor) : outside.read(source, cursor);
  }

  /// A look takes a processor, and is put off while others have it.
  @Override
  public Heard hear(Source source, SourceCursor cursor) {
    return source.setup().local()
        ? new Heard.Unread(() -> look(source, cursor))
        : outside.hear(source, cursor);
  }

  private Polled look(Source source, SourceCursor cursor) {
    try {
      WatchedFolder folder = WatchedFolder.of(source.setup());
      Optional<ColumnMap> map = folder.map().flatMap(maps::named);
      if (folder.map().isPresent() && map.isEmpty()) {
        return failed(
            FailureReason.BAD_SHAPE,
            "Its files are read by the columns kept as “%s”, which are not kept any more; keep them again, or remove this source and add the folder anew."
                .formatted(WatchedFolder.said(folder.map().get())));
      }
      return look(source, folder, map, cursor);
    } catch (IllegalArgumentException unusable) {
      return failed(FailureReason.BAD_ADDRESS, String.valueOf(unusable.getMessage()));
    }
  }

  private Polled look(
      Source source, WatchedFolder folder, Optional<ColumnMap> map, SourceCursor cursor) {
    Path place = folder.place();
    try {
      // A link put in its place would lead elsewhere.
      if (!place.toRealPath(LinkOption.NOFOLLOW_LINKS).equals(place.toRealPath())) {
        throw new NoSuchFileException(place.toString());
      }
      if (!Files.isReadable(place)) throw new java.nio.file.AccessDeniedException(place.toString());
      FolderList files = FolderList.of(place);
      Choices choices = map.map(folder.choices()::by).orElse(folder.choices());
      return new Sweep(new Sweep.Way(source, place, choices, maps), cursor, clock).over(files);
    } catch (NoSuchFileException gone) {
      return failed(
          FailureReason.MISSING,
          "“%s” is not there any more. Put it back or connect its drive; what it brought stays."
              .formatted(WatchedFolder.said(place)));
    } catch (IOException unreadable) {
      return failed(
          FailureReason.MISSING,
          "“%s” cannot be read; check its permissions and that its drive is connected."
              .formatted(WatchedFolder.said(place)));
    }
  }

  private static Polled failed(FailureReason reason, String sentence) {
    return new Polled.Failed(reason, sentence, NOBODY);
  }
}
