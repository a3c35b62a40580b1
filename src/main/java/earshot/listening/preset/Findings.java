package earshot.listening.preset;

import earshot.listening.preset.JsonTree.Spot;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong in one file, so that its writer sees everything at once.
final class Findings {
  private static final int MOST = 50;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void add(Spot spot, String path, String cause) {
    add(spot, path, cause, "");
  }

  void add(Spot spot, String path, String cause, String cure) {
    if (problems.size() < MOST) {
      problems.add(new Problem(file, spot.line(), spot.column(), path, cause, cure));
    }
  }

  /// Something wrong inside a string: its opening quote and what precedes it on the line count.
  void addInside(Spot spot, String path, Malformed malformed) {
    add(new Spot(spot.line(), spot.column() + 1 + malformed.at()), path, malformed.wrong());
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean none() {
    return problems.isEmpty();
  }
}
