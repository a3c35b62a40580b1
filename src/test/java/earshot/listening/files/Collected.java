package earshot.listening.files;

import earshot.model.Sighting;
import earshot.model.SourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps what a reader gives.
final class Collected implements Records {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final List<Sighting> posts = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final Map<String, Integer> skipped = new TreeMap<>();
  String refused = "";

  /// Reads a file with the reader that recognises it; without one nothing is read.
  static Collected of(Path path) throws IOException {
    Collected all = new Collected();
    Head head = Head.of(path);
    Contents file = new Contents(path, head, new SourceId(1), NOW, Choices.NONE);
    try {
      var reader = Formats.of(head);
      if (reader.isPresent()) reader.get().read(file, all);
    } catch (FileRefused reason) {
      all.refused = String.valueOf(reason.getMessage());
    }
    return all;
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

  /// The text of each post.
  List<String> texts() {
    return posts.stream().map(post -> post.words().plain()).toList();
  }

  /// All records, whatever became of them.
  int records() {
    return posts.size() + rejected.size() + skipped.values().stream().mapToInt(i -> i).sum();
  }

  @Override
  public String toString() {
    return posts.size() + " posts, rejected " + rejected + ", skipped " + skipped + " " + refused;
  }
}
