package earshot.ui.measure;

import earshot.model.Label;
import earshot.model.MentionId;
import java.time.Instant;
import java.util.Optional;

/// A mention as a labeller sees it: without author, and without anything the machine said.
///
/// @param place in the sample
/// @param from where it was said, such as `r/espresso`
/// @param answer what this labeller said before
public record Question(
    int place, MentionId mention, Text text, String from, Instant at, Optional<Label> answer) {
  /// What it says.
  public record Text(String title, String body) {}

  /// The same, answered.
  Question answered(Label label) {
    return new Question(place, mention, text, from, at, Optional.of(label));
  }
}
