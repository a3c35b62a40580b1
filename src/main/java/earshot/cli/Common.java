package earshot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Options that every command takes.
final class Common {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "the workspace's folder, or a listed client's name (default: your data folder)")
  private Optional<Path> workspace = Optional.empty();

  @Option(names = "--json", description = "one JSON object per line, for programs")
  private boolean json;

  @Option(
      names = "--folder-anyway",
      description = "the workspace may lie on a network drive or in a copied folder; remembered")
  private boolean anyway;

  Optional<Path> workspace() {
    return workspace;
  }

  boolean anyway() {
    return anyway;
  }

  boolean json() {
    return json;
  }
}
