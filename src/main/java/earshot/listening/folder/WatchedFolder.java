package earshot.listening.folder;

import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.model.PresetUse;
import earshot.model.Shown;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of this computer, or one file in it, that a person lets Earshot watch.
///
/// @param place the folder or the file
/// @param map by which kept map of columns its tables are read; absent takes the one that fits
/// @param choices what else was said of its files
public record WatchedFolder(Path place, Optional<String> map, Choices choices) {
  private static final String MAP = "map";
  private static final String ZONE = "zone";
  private static final String DAY_FIRST = "dayFirst";
  private static final int NAMED = 3;

  /// A folder that can be watched.
  ///
  /// @param typed as a person named it
  /// @param own the folder of the workspace, which is never watched
  /// @throws IllegalArgumentException with one sentence, when it cannot be watched
  public static WatchedFolder at(Path typed, Path own, Optional<ColumnMap> map, Choices choices) {
    Path place;
    try {
      place = typed.toRealPath();
    } catch (IOException missing) {
      throw new IllegalArgumentException(
          "There is no “%s”; name a folder or a file that is there.".formatted(said(typed)));
    }
    if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
      throw new IllegalArgumentException(
          "“%s” is neither a folder nor a file.".formatted(said(typed)));
    }
    if (!Files.isReadable(place)) {
      throw new IllegalArgumentException(
          "“%s” may not be read; check its permissions.".formatted(said(typed)));
    }
    if (holds(place, own)) {
      throw new IllegalArgumentException(
          "This folder holds the workspace itself; name another one.");
    }
    return new WatchedFolder(place, map.map(ColumnMap::name), choices);
  }

  private static boolean holds(Path place, Path own) {
    try {
      Path real = own.toRealPath();
      return real.startsWith(place) || place.startsWith(real);
    } catch (IOException notThere) {
      return false;
    }
  }

  /// The source that watches it.
  ///
  /// @param name absent takes the name of the folder
  public SourceSetup setup(Optional<String> name, SourceRole role) {
    Map<String, String> params = new HashMap<>();
    map.ifPresent(kept -> params.put(MAP, kept));
    choices.zone().ifPresent(zone -> params.put(ZONE, zone.getId()));
    choices.dayFirst().ifPresent(first -> params.put(DAY_FIRST, first.toString()));
    return new SourceSetup(
        SourceKind.IMPORT,
        PresetUse.of(PresetUse.WATCHED_FOLDER, 1, params),
        name.orElseGet(() -> said(place)),
        place.toUri(),
        role,
        false,
        "");
  }

  /// The folder of a source.
  ///
  /// @throws IllegalArgumentException when its address is none of this computer
  public static WatchedFolder of(SourceSetup setup) {
    Map<String, String> params = setup.preset().params();
    Choices choices =
        new Choices(
            Optional.ofNullable(params.get(ZONE)).flatMap(WatchedFolder::zone),
            Optional.ofNullable(params.get(DAY_FIRST)).map(Boolean::valueOf),
            Optional.empty());
    return new WatchedFolder(path(setup.url()), Optional.ofNullable(params.get(MAP)), choices);
  }

  /// Where a source looks, in the writing of this computer; as it was stored when that is
  /// elsewhere.
  public static String shown(SourceSetup setup) {
    try {
      return Shown.line(path(setup.url()).toString());
    } catch (IllegalArgumentException elsewhere) {
      return setup.url().toString();
    }
  }

  /// What the last look left aside, in words; empty when it was nothing.
  public static String left(SourceCursor cursor) {
    List<Left> left = FolderPosition.in(cursor).left();
    if (left.isEmpty()) return "";
    StringBuilder words = new StringBuilder();
    for (Left each : left.subList(0, Math.min(NAMED, left.size()))) {
      words.append(words.isEmpty() ? "" : " ").append("“").append(each.name()).append("”: ");
      words.append(each.sentence());
    }
    int more = left.size() - NAMED;
    if (more > 0) words.append(more == 1 ? " And 1 file more." : " And " + more + " files more.");
    return words.toString();
  }

  /// The name of a file or folder as it is told to people.
  static String said(Path path) {
    Path name = path.getFileName();
    return said(name == null ? path.toString() : name.toString());
  }

  static String said(String name) {
    String shown = Shown.line(name);
    return shown.length() <= 60 ? shown : shown.substring(0, 59) + "…";
  }

  private static Path path(URI address) {
    try {
      return Path.of(address);
    } catch (FileSystemNotFoundException unknown) {
      throw new IllegalArgumentException("This is no folder of this computer.", unknown);
    }
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
