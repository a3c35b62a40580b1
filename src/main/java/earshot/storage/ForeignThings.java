package earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sees whether a folder without a workspace holds things of somebody else.
final class ForeignThings {
  private static final Pattern OURS =
      Pattern.compile(
          "\\..*|lock|lock(-copy)?\\.json.*|logs|index|backups|workspace\\.json.*|secrets\\.json.*|(unfinished-)?mentions-\\d{3,6}\\..*");

  private ForeignThings() {}

  // Without workspace.json a folder is taken only when nothing lies in it but what a start that was
  // cut short may have left: a workspace deletes unfinished files, and they have to be its own.
  static Optional<String> in(Path folder) throws IOException {
    if (WorkspaceFile.read(folder).isPresent()) return Optional.empty();
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !OURS.matcher(name).matches())
          .min(Comparator.naturalOrder());
    }
  }

  static StorageRefused refused(String foreign, Path folder) {
    return new StorageRefused(
        "\"%s\" holds other things, such as \"%s\"; choose an empty folder or a new one."
            .formatted(folder, foreign));
  }
}
