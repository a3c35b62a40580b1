package earshot.listening.folder;

import earshot.listening.files.Question;
import earshot.listening.files.Records;
import earshot.model.Sighting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the posts of one file, or of a part of it.
final class Taking implements Records {
  /// Posts of one file that is read as a whole.
  private static final int MOST = 10_000;

  private static final Pattern NUMBERED = Pattern.compile("(row|line) (\\d{1,15})");

  private final long before;
  private final int most;
  private final List<Sighting> posts = new ArrayList<>();
  private final Set<Question> questions = EnumSet.noneOf(Question.class);
  private long rejected;
  private String first = "";
  private boolean tooMany;

  private Taking(long before, int most) {
    this.before = before;
    this.most = most;
  }

  static Taking whole() {
    return new Taking(0, MOST);
  }

  /// Of a part, whose length is its limit.
  ///
  /// @param before records of the file that were read earlier
  static Taking part(long before) {
    return new Taking(before, Integer.MAX_VALUE);
  }

  @Override
  public void take(Sighting post) {
    if (posts.size() == most) {
      tooMany = true;
      throw new Enough();
    }
    posts.add(post);
  }

  @Override
  public void reject(String place, String reason) {
    if (rejected++ == 0) first = counted(place) + ": " + reason;
  }

  @Override
  public void skip(String kind) {
    // What is no post by its nature is not missed.
  }

  @Override
  public void ask(Question question) {
    questions.add(question);
  }

  List<Sighting> posts() {
    return List.copyOf(posts);
  }

  /// Why the file as a whole is not taken; empty when it is.
  String refusal() {
    if (tooMany) {
      return "It holds more than %,d posts; bring it in by hand with Import.".formatted(MOST);
    }
    if (questions.isEmpty()) return "";
    String asked =
        switch (questions.iterator().next()) {
          case ZONE -> "Its times name no zone";
          case DAY_ORDER -> "03/04 may be April or March in it";
          case COLUMNS -> "No column of it could be told to be the text";
        };
    return asked + "; remove this source and add the folder again with the answer.";
  }

  /// What was rejected, in words; empty when nothing was.
  String rejects() {
    if (rejected == 0) return "";
    String many = rejected == 1 ? "1 record" : "%,d records".formatted(rejected);
    return many + " could not be read (" + WatchedFolder.said(first) + ")";
  }

  // A part is counted from its own beginning.
  private String counted(String place) {
    Matcher numbered = NUMBERED.matcher(place);
    return numbered.matches()
        ? numbered.group(1) + " " + (Long.parseLong(numbered.group(2)) + before)
        : place;
  }
}
