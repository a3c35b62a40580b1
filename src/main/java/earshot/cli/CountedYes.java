package earshot.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// The option of commands that delete mentions for good.
final class CountedYes {
  @Option(
      names = "--count",
      paramLabel = "N",
      description = "how many mentions go: the yes, for there is no way back; asked at a terminal")
  private Optional<String> count = Optional.empty();

  /// Whether it was given with the command, by somebody who knows what goes.
  boolean isGiven() {
    return count.isPresent();
  }

  /// Goes on when this number was given or is typed.
  ///
  /// @throws Refusal when it is not
  void require(long mentions, Terminal terminal, boolean json) {
    Yes.counting(mentions).require(count, terminal, json);
  }
}
