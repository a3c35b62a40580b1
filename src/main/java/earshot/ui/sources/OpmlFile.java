package earshot.ui.sources;

import earshot.listening.Opml;
import earshot.listening.OpmlList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads lists of feeds from OPML files.
public final class OpmlFile implements FeedListReader {
  /// A reader without memory.
  public OpmlFile() {}

  @Override
  public FeedList read(Path file) throws IOException {
    OpmlList list;
    try {
      list = Opml.read(Files.readAllBytes(file));
    } catch (IllegalArgumentException tooLarge) {
      throw new IOException(tooLarge.getMessage(), tooLarge);
    } catch (IOException unreadable) {
      throw new IOException(
          "“%s” cannot be read; check that it is there and its permissions."
              .formatted(file.getFileName()),
          unreadable);
    }
    return new FeedList(
        list.outlines().stream()
            .map(
                outline ->
                    new FeedList.Entry(
                        outline.name(), outline.feed(), outline.folder(), outline.ownNetwork()))
            .toList(),
        list.rejected().stream()
            .map(
                rejected ->
                    new FeedList.Rejected(rejected.line(), rejected.text(), rejected.reason()))
            .toList());
  }
}
