package earshot;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What whoever mends the program needs to know of a mishap, in plain text.
///
/// Exceptions tell only their kind and place: their messages may hold what somebody wrote, a name
/// or a key.
record MishapReport(InstantSource clock) {
  /// How far down the causes of a mishap are followed.
  static final int MOST_CAUSES = 8;

  private static final int MOST_FRAMES = 40;
  private static final Pattern CODE = Pattern.compile("\\(([A-Z]{2}-\\d+)\\)$");

  /// About a mistake nobody caught.
  ///
  /// @param where the thread, say
  String of(String code, String where, Throwable mishap) {
    return head(code, where) + causes(mishap);
  }

  /// About what a screen could not do.
  ///
  /// @param sentence what the screen says, ending in its code
  String ofScreen(String sentence, Optional<Throwable> failure) {
    Matcher found = CODE.matcher(sentence);
    String code = found.find() ? found.group(1) : "no code";
    return head(code, "on a screen")
        + sentence
        + System.lineSeparator()
        + failure.map(MishapReport::causes).orElse("");
  }

  private String head(String code, String where) {
    return "Earshot %s, %s%n%s, %s%nJava %s, %s%n"
        .formatted(
            Outside.VERSION,
            code,
            clock.instant(),
            where,
            Runtime.version(),
            System.getProperty("os.name"));
  }

  private static String causes(Throwable mishap) {
    StringBuilder told = new StringBuilder();
    @Nullable Throwable at = mishap;
    for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
      told.append(at.getClass().getName()).append(System.lineSeparator());
      StackTraceElement[] frames = at.getStackTrace();
      for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
        told.append("  at ").append(frames[i]).append(System.lineSeparator());
      }
      at = at.getCause();
    }
    return told.toString();
  }
}
