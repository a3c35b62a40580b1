package earshot.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands by their names. Only the one that is asked for is built: to build all of them takes
/// longer than most of them run.
final class Offered {
  /// The option that takes the word after it, wherever it stands.
  private static final String WORKSPACE = "--workspace";

  private final Map<String, Supplier<Object>> made = new LinkedHashMap<>();

  /// Offers a command under the name that its class is marked with.
  void add(Class<?> kind, Supplier<Object> command) {
    add(Objects.requireNonNull(kind.getAnnotation(Command.class)).name(), command);
  }

  /// Offers a command under a name of its own.
  void add(String name, Supplier<Object> command) {
    if (made.put(name, command) != null) throw new IllegalStateException("two commands: " + name);
  }

  /// Puts the command that the words ask for into the line; none where they open the window; all of
  /// them, where they ask for none that there is, so that it can be said what there is.
  void into(CommandLine line, String[] words) {
    Optional<String> first = first(List.of(words));
    if (first.isEmpty()) return;
    Supplier<Object> asked = made.get(first.get());
    if (asked != null) line.addSubcommand(asked.get());
    else made.values().forEach(each -> line.addSubcommand(each.get()));
  }

  // Before it may stand what every command takes; whatever else stands there asks for help.
  private static Optional<String> first(List<String> words) {
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      boolean common = word.equals("--json") || word.startsWith(WORKSPACE + "=");
      if (word.equals(WORKSPACE) && rest.hasNext()) {
        String unused = rest.next();
      } else if (!common) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
