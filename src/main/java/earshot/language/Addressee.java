package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells to whom a text speaks: to us, to another person, or to nobody.
///
/// What is known of the post comes before what its text says.
final class Addressee {
  private static final Pattern PASSED_ON = Pattern.compile("\\s{0,20}rt(?=[\\s:@])");
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\w@/])@\\w{1,64}+(?:[.-]\\w{1,64}+){0,8}(?:@\\w{1,64}+(?:[.-]\\w{1,64}+){0,8})?");
  private static final Pattern GREETING =
      Pattern.compile("\\s{0,20}(?:hey|hi|hello|dear|ok|okay)[,:]? ");
  private static final int MOST_HANDLES = 100;

  private final List<String> handles = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /// @param ours names and handles of our own brands, handles with `@`
  Addressee(Collection<String> ours) {
    for (String each : ours) {
      String name = CueText.of(each.strip(), TrackedTerms.NONE).plain();
      if (name.startsWith("@")) handles.add(name);
      else if (!name.isEmpty()) names.add(name);
    }
  }

  /// The one sign that decides; absent where a text is about us and speaks to nobody.
  ///
  /// @param asks whether it asks something
  Optional<Cue> in(CueText text, boolean asks, CueReader.Posted posted) {
    if (isOurs(posted.author())) return Optional.empty();
    if (posted.ourPage()) return Optional.of(outside("direct-our-page"));
    boolean passedOn = mayBegin(text.plain(), "r") && PASSED_ON.matcher(text.plain()).lookingAt();
    List<Span> handled = handles(text.plain());
    Optional<Span> ours = handled.stream().filter(isOursIn(text.plain())).findFirst();
    Optional<Cue> direct =
        passedOn ? Optional.empty() : direct(text, handled, ours, posted.reply());
    if (direct.isPresent()) return direct;
    if (posted.reply()) return Optional.of(outside("peer-reply"));
    if (ours.isPresent()) return ours.map(at -> cue(text, "tagged", at));
    boolean known = !names.isEmpty() || !handles.isEmpty();
    if (known && !passedOn && !handled.isEmpty() && isFirst(text.plain(), handled.getFirst())) {
      return Optional.of(cue(text, "peer-handle", handled.getFirst()));
    }
    return asks ? named(text.plain()).map(at -> cue(text, "named-question", at)) : Optional.empty();
  }

  private Optional<Cue> direct(
      CueText text, List<Span> handled, Optional<Span> ours, boolean reply) {
    if (ours.isPresent() && isFirst(text.plain(), ours.get())) {
      return ours.map(at -> cue(text, "direct-first", at));
    }
    if (ours.isPresent() && !reply && handled.stream().allMatch(isOursIn(text.plain()))) {
      return ours.map(at -> cue(text, "direct-only", at));
    }
    return greeted(text.plain()).map(at -> cue(text, "direct-greeting", at));
  }

  private static List<Span> handles(String text) {
    List<Span> found = new ArrayList<>();
    if (text.indexOf('@') < 0) return found;
    Matcher handle = HANDLE.matcher(text);
    while (found.size() < MOST_HANDLES && handle.find()) {
      found.add(new Span(handle.start(), handle.end()));
    }
    return found;
  }

  private Predicate<Span> isOursIn(String text) {
    return span -> isOurs(text.substring(span.from(), span.to()));
  }

  private boolean isOurs(String handle) {
    if (handle.isEmpty() || handles.isEmpty()) return false;
    String low = CueText.of(handle, TrackedTerms.NONE).plain();
    String whole = low.startsWith("@") ? low : "@" + low;
    if (handles.contains(whole)) return true;
    int host = whole.indexOf('@', 1);
    return host > 0 && handles.contains(whole.substring(0, host));
  }

  /// Whether the first letter after blanks is one of these, as it is of few texts.
  private static boolean mayBegin(String text, String letters) {
    int at = 0;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) at++;
    return at < text.length() && letters.indexOf(text.charAt(at)) >= 0;
  }

  /// Whether nothing stands before, or a dot that lets all followers see it.
  private static boolean isFirst(String text, Span span) {
    for (int i = 0; i < span.from(); i++) {
      char c = text.charAt(i);
      if (!Characters.isSpace(c) && c != '.') return false;
    }
    return true;
  }

  private Optional<Span> greeted(String text) {
    if (!mayBegin(text, "hdo")) return Optional.empty();
    Matcher greeting = GREETING.matcher(text);
    if (!greeting.lookingAt()) return Optional.empty();
    for (List<String> each : List.of(names, handles)) {
      for (String name : each) {
        if (isWhole(text, greeting.end(), name)) {
          return Optional.of(new Span(0, greeting.end() + name.length()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Span> named(String text) {
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        boolean begins = at == 0 || !Characters.isWordPart(text.charAt(at - 1));
        if (begins && isWhole(text, at, name)) return Optional.of(new Span(at, at + name.length()));
      }
    }
    return Optional.empty();
  }

  private static boolean isWhole(String text, int at, String name) {
    int end = at + name.length();
    return text.startsWith(name, at)
        && (end == text.length() || !Characters.isWordPart(text.charAt(end)));
  }

  private static Cue cue(CueText text, String rule, Span at) {
    return text.cue(CueKind.ADDRESS, rule, 1, at);
  }

  /// A sign that lies in what is known of the post.
  private static Cue outside(String rule) {
    return new Cue(CueKind.ADDRESS, rule, 0, 0, "", 1);
  }
}
