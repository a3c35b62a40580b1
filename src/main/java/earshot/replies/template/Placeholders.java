package earshot.replies.template;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the places of a text that are still to be filled.
public final class Placeholders {
  static final int LONGEST_NAME = 60;

  private static final Pattern BRACED = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  private Placeholders() {}

  /// All places to fill, in order. Braces that cannot be understood are a place to fill as well,
  /// named by what stands in them: a person has to look.
  public static List<Placeholder> in(String text) {
    List<Placeholder> all = new ArrayList<>();
    Matcher matcher = BRACED.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      String inside = matcher.group(1);
      try {
        all.add(read(inside, span));
      } catch (TemplateError unclear) {
        all.add(unclear(inside, span));
      }
    }
    return List.copyOf(all);
  }

  /// The first place to fill at or behind a position, else the first of all.
  public static Optional<Placeholder> next(String text, int from) {
    List<Placeholder> all = in(text);
    return all.stream()
        .filter(each -> each.span().from() >= from)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static Placeholder unclear(String inside, Span span) {
    String name = inside.isBlank() ? "…" : inside.strip();
    return new Placeholder(span, Placeholder.Kind.TEXT, name, Optional.empty(), List.of());
  }

  /// Reads what stands between the braces.
  ///
  /// @throws TemplateError at the place where it cannot be understood
  static Placeholder read(String inside, Span span) {
    int start = span.from() + 2;
    String[] parts = inside.split("\\|", -1);
    String head = parts[0];
    int colon = head.indexOf(':');
    int equal = head.indexOf('=');
    boolean typed = colon >= 0 && (equal < 0 || colon < equal);
    Placeholder.Kind kind = typed ? kind(head.substring(0, colon), start) : Placeholder.Kind.TEXT;
    int nameFrom = typed ? colon + 1 : 0;
    String name = head.substring(nameFrom, equal < 0 ? head.length() : equal).strip();
    if (name.isEmpty()) throw new TemplateError(start, "Name what is to be filled in here.");
    if (name.length() > LONGEST_NAME) {
      throw new TemplateError(start, "A name has at most 60 characters.");
    }
    Optional<String> preset =
        equal < 0
            ? Optional.empty()
            : Optional.of(head.substring(equal + 1).strip()).filter(given -> !given.isEmpty());
    List<String> options =
        Arrays.stream(parts).skip(1).map(String::strip).filter(each -> !each.isEmpty()).toList();
    require(kind, preset, options, start);
    return new Placeholder(span, kind, name, preset, options);
  }

  private static Placeholder.Kind kind(String written, int start) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    return Placeholder.Kind.of(word)
        .orElseThrow(
            () ->
                new TemplateError(
                    start, "“" + word + "” is no kind: write text, date, number or choice."));
  }

  private static void require(
      Placeholder.Kind kind, Optional<String> preset, List<String> options, int start) {
    if (kind == Placeholder.Kind.CHOICE) {
      if (options.size() < 2) {
        throw new TemplateError(start, "A choice needs two options, as in choice:tone|warm|plain.");
      }
      if (preset.filter(given -> !options.contains(given)).isPresent()) {
        throw new TemplateError(start, "What is proposed must be one of the options.");
      }
    } else if (!options.isEmpty()) {
      throw new TemplateError(start, "Only a choice has options; write choice: in front.");
    }
  }
}
