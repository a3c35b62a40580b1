package earshot.listening.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.model.SourceCursor;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/// Where the reading of a watched folder stopped: how far its growing files were read, and what was
/// left aside.
///
/// @param grown the files that changed last first; those past the limit are read anew when they
///   change, which adds nothing that is known
/// @param left the last left aside first
record FolderPosition(List<Grown> grown, List<Left> left) {
  private static final int LONGEST = 8_000;
  private static final int MOST_GROWN = 45;
  private static final int PARTS = 7;

  FolderPosition {
    grown = List.copyOf(grown);
    left = List.copyOf(left);
  }

  /// Reads what [#written()] wrote; damaged lines are left out.
  static FolderPosition in(SourceCursor cursor) {
    List<Grown> grown = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (String line : cursor.position().split("\n", -1)) {
      String[] parts = line.split("\t", -1);
      try {
        if (parts.length == PARTS && parts[0].equals("g")) grown.add(Grown.read(parts));
        if (parts.length == 4 && parts[0].equals("l")) left.add(left(parts));
      } catch (IllegalArgumentException damaged) {
        // What is not remembered is read once more.
      }
    }
    return new FolderPosition(grown, left);
  }

  /// At most 8,000 characters, in which what comes last may not be.
  String written() {
    StringBuilder written = new StringBuilder();
    grown.stream().limit(MOST_GROWN).forEach(each -> written.append(each.written()).append('\n'));
    for (Left each : left) {
      String line = line(each);
      if (written.length() + line.length() > LONGEST) break;
      written.append(line);
    }
    return written.toString();
  }

  private static String line(Left left) {
    return "l\t%s\t%s\t%s\n"
        .formatted(
            Long.toString(left.stamp(), Grown.RADIX),
            URLEncoder.encode(left.name(), UTF_8),
            URLEncoder.encode(left.sentence(), UTF_8));
  }

  private static Left left(String[] parts) {
    return new Left(
        Long.parseLong(parts[1], Grown.RADIX),
        URLDecoder.decode(parts[2], UTF_8),
        URLDecoder.decode(parts[3], UTF_8));
  }
}
