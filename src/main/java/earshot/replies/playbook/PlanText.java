package earshot.replies.playbook;

import earshot.model.Risk;
import earshot.storage.PlaybookStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads plans as people write them: a word and its value on each line, the statement at the end.
final class PlanText {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*(min|h|d)");
  private static final Map<Risk, PlaybookStore.Text> SHIPPED = new ConcurrentHashMap<>();
  private static final Duration WATCH = Duration.ofMinutes(30);
  static final int MOST_STEPS = 60;

  private Duration watch = WATCH;
  private final List<String> hints = new ArrayList<>();
  private final List<Plan.Planned> steps = new ArrayList<>();
  private final List<String> tell = new ArrayList<>();
  private final StringBuilder statement = new StringBuilder();
  private boolean inStatement;

  private PlanText() {}

  static Plan read(String content) {
    PlanText text = new PlanText();
    int n = 0;
    for (String line : content.split("\\R", -1)) text.take(++n, line);
    if (text.steps.isEmpty()) {
      throw new PlanUnreadable(n, "Add a step, such as: step Support | 15 min | Try it yourself.");
    }
    return new Plan(
        text.watch, text.hints, text.steps, text.tell, text.statement.toString().strip());
  }

  private void take(int n, String line) {
    if (inStatement) {
      statement.append(line).append('\n');
      return;
    }
    String clean = line.strip();
    if (clean.isEmpty() || clean.startsWith("#")) return;
    int end = clean.indexOf(' ');
    String word = end < 0 ? clean : clean.substring(0, end);
    String value = end < 0 ? "" : clean.substring(end + 1).strip();
    switch (word) {
      case "watch" -> watch = span(n, value);
      case "hint" ->
          Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1))
              .map(String::strip)
              .filter(hint -> !hint.isEmpty())
              .forEach(hints::add);
      case "step" -> step(n, value);
      case "tell" -> tell.add(value);
      case "holding" -> {
        inStatement = true;
        statement.append(value);
      }
      default ->
          throw new PlanUnreadable(
              n, "Begin it with watch, hint, step, tell or holding; “" + word + "” is none.");
    }
  }

  private void step(int n, String value) {
    String[] parts = value.split("\\|", 3);
    if (parts.length < 3 || parts[2].isBlank()) {
      throw new PlanUnreadable(n, "Write who, when and what: step Support | 15 min | Try it.");
    }
    if (steps.size() == MOST_STEPS) {
      throw new PlanUnreadable(n, "Nobody follows more than 60 steps; leave this one out.");
    }
    steps.add(new Plan.Planned(parts[0].strip(), span(n, parts[1].strip()), parts[2].strip()));
  }

  private static Duration span(int n, String written) {
    return span(written)
        .orElseThrow(() -> new PlanUnreadable(n, "Write a time such as 15 min, 2 h or 1 d."));
  }

  static Optional<Duration> time(String written) {
    String clean = written.strip();
    return span(clean.matches("\\d+") ? clean + " min" : clean);
  }

  private static Optional<Duration> span(String written) {
    Matcher matcher = SPAN.matcher(written);
    if (!matcher.matches()) return Optional.empty();
    long many = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "min" -> Duration.ofMinutes(many);
          case "h" -> Duration.ofHours(many);
          case "d" -> Duration.ofDays(many);
          default -> throw new IllegalStateException("the pattern names no other");
        });
  }

  /// The plan that comes with the program.
  static PlaybookStore.Text shipped(Risk risk) {
    return SHIPPED.computeIfAbsent(risk, PlanText::read);
  }

  private static PlaybookStore.Text read(Risk risk) {
    String file = risk.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    try (InputStream in = PlanText.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("the plan " + file + " is missing");
      String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = whole.indexOf('\n');
      String name = whole.substring("name ".length(), end).strip();
      return new PlaybookStore.Text(risk, name, whole.substring(end + 1).strip() + "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
