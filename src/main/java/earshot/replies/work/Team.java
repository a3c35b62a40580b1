package earshot.replies.work;

import earshot.storage.SettingStore;
import java.util.List;
import java.util.stream.Stream;

/// Those whom mentions can be given to, as a person wrote them down.
public record Team(SettingStore settings) {
  private static final String NAME = "work.team";
  private static final int LONGEST = 100;
  private static final int MOST = 200;

  /// Their names in the order in which they were written; none at the start.
  public List<String> names() {
    return settings.get(NAME).stream().flatMap(String::lines).toList();
  }

  /// Everybody a mention can be given to: oneself first, then the team, then whoever has something.
  public List<String> everybody(String self, List<String> assignees) {
    return Stream.of(List.of(self), names(), assignees).flatMap(List::stream).distinct().toList();
  }

  /// Keeps these names; spaces around them, empty ones and doubles fall away.
  ///
  /// @throws IllegalArgumentException with a sentence, when there are more than 200, or one is
  ///   longer than 100 characters
  public void keep(List<String> names) {
    List<String> kept =
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    if (kept.size() > MOST) throw new IllegalArgumentException("A team has at most 200 names.");
    if (kept.stream().anyMatch(name -> name.length() > LONGEST)) {
      throw new IllegalArgumentException("A name has at most 100 characters.");
    }
    settings.put(NAME, String.join("\n", kept));
  }
}
