package earshot.ui.palette;

import earshot.ui.kit.Icon;
import java.util.ArrayList;
import java.util.List;

/// Stores what a test says, and remembers what it was asked.
final class PretendDesk implements PaletteDesk {
  final List<Command> named = new ArrayList<>();
  final List<String> recent = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<String> done = new ArrayList<>();

  Command stored(Kind kind, String id, String word) {
    return Command.of(kind, id, Icon.TAG, word, () -> done.add(id));
  }

  @Override
  public List<Command> named() {
    return List.copyOf(named);
  }

  @Override
  public List<Command> people(String letters) {
    asked.add("people " + letters);
    return List.of(stored(Kind.PERSON, "person-1", "Ana Berg"));
  }

  @Override
  public List<Command> writers(String letters) {
    asked.add("writers " + letters);
    return List.of(stored(Kind.PERSON, "person-1", "Ana Berg"));
  }

  @Override
  public List<Command> mentions(String query) {
    asked.add("mentions " + query);
    if (query.startsWith("(")) throw new IllegalArgumentException("not closed");
    return List.of(stored(Kind.MENTION, "mention-" + query, "I love " + query));
  }

  @Override
  public List<String> recent() {
    return List.copyOf(recent);
  }

  @Override
  public void keep(List<String> now) {
    recent.clear();
    recent.addAll(now);
  }
}
