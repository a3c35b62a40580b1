package earshot.replies.template;

import earshot.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template that was understood: words, places to fill, and parts that depend on the mention.
public final class TemplateText {
  private static final int DEEPEST = 8;
  private static final Pattern IF = Pattern.compile("#\\s*if\\s+(not\\s+)?(\\S+)");

  private final List<Part> parts;

  private TemplateText(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {
    record Words(String text) implements Part {}

    record Slot(Placeholder place, String written) implements Part {}

    record When(Fact fact, boolean not, List<Part> then, List<Part> otherwise) implements Part {}
  }

  /// A condition whose end is still to come.
  private static final class Open {
    private final int position;
    private final Fact fact;
    private final boolean not;
    private final List<Part> then = new ArrayList<>();
    private final List<Part> otherwise = new ArrayList<>();
    private boolean turned;

    Open(int position, Fact fact, boolean not) {
      this.position = position;
      this.fact = fact;
      this.not = not;
    }

    List<Part> current() {
      return turned ? otherwise : then;
    }
  }

  /// Reads a template.
  ///
  /// @throws TemplateError at the place where it cannot be understood
  public static TemplateText read(String text) {
    List<Part> parts = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = 0;
    while (at < text.length()) {
      int braces = braces(text, at);
      boolean alone = braces < text.length() && isAlone(text, braces);
      int wordsEnd = alone ? text.lastIndexOf('\n', braces - 1) + 1 : braces;
      words(
          text.substring(at, Math.max(at, wordsEnd)),
          open.isEmpty() ? parts : open.peek().current());
      if (braces == text.length()) break;
      int end = text.indexOf("}}", braces);
      if (end < 0) throw new TemplateError(braces, "These braces are not closed; add }}.");
      String inside = text.substring(braces + 2, end);
      take(inside, new Span(braces, end + 2), parts, open);
      at = end + 2;
      if (alone && at < text.length()) at = text.indexOf('\n', at) + 1;
    }
    if (!open.isEmpty()) {
      throw new TemplateError(open.peek().position, "This condition has no end; add {{/if}}.");
    }
    return new TemplateText(parts);
  }

  /// The next pair of braces, or the end.
  private static int braces(String text, int from) {
    int at = text.indexOf("{{", from);
    return at < 0 ? text.length() : at;
  }

  /// Whether a condition's word stands alone in its line, which then leaves no empty line behind.
  private static boolean isAlone(String text, int braces) {
    int end = text.indexOf("}}", braces);
    if (end < 0) return false;
    String inside = text.substring(braces + 2, end).strip();
    if (!inside.startsWith("#") && !inside.startsWith("/") && !inside.equals("else")) return false;
    int lineEnd = text.indexOf('\n', end);
    String before = text.substring(text.lastIndexOf('\n', braces - 1) + 1, braces);
    String after = text.substring(end + 2, lineEnd < 0 ? text.length() : lineEnd);
    return before.isBlank() && after.isBlank() && lineEnd >= 0;
  }

  private static void words(String text, List<Part> into) {
    if (!text.isEmpty()) into.add(new Part.Words(text));
  }

  private static void take(String inside, Span span, List<Part> parts, Deque<Open> open) {
    String word = inside.strip();
    if (word.startsWith("#")) {
      open.push(condition(word, span.from()));
      if (open.size() > DEEPEST) {
        throw new TemplateError(span.from(), "Conditions stand at most eight deep.");
      }
    } else if (word.equals("else")) {
      Open current = current(open, span.from());
      if (current.turned)
        throw new TemplateError(span.from(), "This condition has an else already.");
      current.turned = true;
    } else if (word.startsWith("/")) {
      if (!word.equals("/if")) throw new TemplateError(span.from(), "Write {{/if}} here.");
      Open closed = current(open, span.from());
      open.pop();
      List<Part> into = open.isEmpty() ? parts : open.peek().current();
      into.add(new Part.When(closed.fact, closed.not, closed.then, closed.otherwise));
    } else {
      List<Part> into = open.isEmpty() ? parts : open.peek().current();
      into.add(new Part.Slot(Placeholders.read(inside, span), "{{" + word + "}}"));
    }
  }

  private static Open condition(String word, int position) {
    Matcher matcher = IF.matcher(word);
    if (!matcher.matches()) {
      throw new TemplateError(position, "Write a condition as {{#if complaint}}.");
    }
    String named = matcher.group(2).toLowerCase(Locale.ROOT);
    Fact fact =
        Fact.of(named)
            .orElseThrow(
                () ->
                    new TemplateError(
                        position,
                        "“" + named + "” is nothing that is known of a mention; try complaint."));
    return new Open(position, fact, matcher.group(1) != null);
  }

  private static Open current(Deque<Open> open, int position) {
    Open current = open.peek();
    if (current == null) throw new TemplateError(position, "There is no condition open here.");
    return current;
  }

  /// The words for one mention: conditions are decided, variables put in; what a person has to say
  /// stays as a place to fill.
  public String forMention(Facts facts) {
    StringBuilder text = new StringBuilder();
    write(parts, facts, text);
    return text.toString();
  }

  private static void write(List<Part> parts, Facts facts, StringBuilder text) {
    for (Part part : parts) {
      switch (part) {
        case Part.Words(String words) -> text.append(words);
        case Part.Slot(Placeholder place, String written) -> {
          Optional<String> known =
              Facts.VARIABLES.contains(place.name().toLowerCase(Locale.ROOT))
                      && place.kind() == Placeholder.Kind.TEXT
                  ? facts.variable(place.name()).or(place::preset)
                  : Optional.empty();
          text.append(known.orElse(written));
        }
        case Part.When(Fact fact, boolean not, List<Part> then, List<Part> otherwise) ->
            write(facts.are().contains(fact) != not ? then : otherwise, facts, text);
      }
    }
  }
}
