package earshot.listening.files;

import earshot.model.Sighting;
import earshot.model.SourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a reader found in a file.
final class Gathered implements Records {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  final List<Sighting> posts = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final Map<String, Integer> skipped = new HashMap<>();
  final Set<Question> questions = EnumSet.noneOf(Question.class);

  static Gathered from(Path file) throws IOException {
    return from(file, Choices.NONE);
  }

  static Gathered from(Path file, Choices choices) throws IOException {
    Head head = Head.of(file);
    Gathered gathered = new Gathered();
    Formats.of(head)
        .orElseThrow(() -> new AssertionError("no reader recognises " + file))
        .read(new Contents(file, head, new SourceId(7), NOW, choices), gathered);
    return gathered;
  }

  List<String> texts() {
    return posts.stream().map(post -> post.words().plain()).toList();
  }

  List<String> times() {
    return posts.stream().map(post -> post.time().effective().toString()).toList();
  }

  @Override
  public void take(Sighting post) {
    posts.add(post);
  }

  @Override
  public void reject(String place, String reason) {
    rejected.add(new Rejected(place, reason));
  }

  @Override
  public void skip(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }

  @Override
  public void ask(Question question) {
    questions.add(question);
  }
}
