package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.alerts.QuietHours;
import earshot.intake.Languages;
import earshot.model.AlertRule;
import earshot.model.AnswerTerms;
import earshot.storage.Durable;
import earshot.storage.SettingStore;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Look;
import earshot.ui.kit.Stroke;
import earshot.ui.shell.Habit;
import earshot.ui.shell.HoursDesk;
import earshot.ui.shell.SettingsFileDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// The settings of a workspace as a file of lines such as `look = dark`, to be kept, compared and
/// taken over elsewhere. Passwords and keys are not among them.
///
/// A backslash in a value is written twice, the end of a line in it as `\n`.
///
/// @param hours of the team
/// @param languages that are expected
/// @param screen where keys are changed
record SettingsFile(SettingStore settings, HoursDesk hours, Languages languages, Executor screen)
    implements SettingsFileDesk {
  private static final String HEAD = "# Settings of Earshot, without passwords and keys. UTF-8.";
  private static final int MOST = 256 * 1024;
  private static final String TEAM = "team";
  private static final String HOURS = "hours";
  private static final String LANGUAGES = "languages";
  private static final String KEYS = "keys";

  // As they are kept with the workspace, and what holds where nothing was.
  private static final SequencedMap<String, String> KEPT = kept();

  private static final List<String> LOOKS = Stream.of(Look.values()).map(Look::word).toList();

  private static SequencedMap<String, String> kept() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    all.put("look", "system");
    all.put("text-percent", "100");
    for (Habit habit : Habit.values()) all.put(habit.id(), habit.usual());
    all.put(QuietHours.SETTING, QuietHours.OFF);
    all.put("contact", "");
    all.put(Connecting.PROXY, "");
    all.put(Connecting.PROXY_USER, "");
    all.put(Connecting.REQUESTS_AT_ONCE, Integer.toString(Connecting.STRAIGHT.atOnce()));
    return all;
  }

  @Override
  public SequencedMap<String, String> now() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    KEPT.forEach((name, usual) -> all.put(name, settings.get(name).orElse(usual)));
    HoursDesk.Kept now = hours.kept();
    all.put(TEAM, String.join("\n", now.team()));
    all.put(HOURS, now.terms().written());
    all.put(LANGUAGES, String.join(", ", languages.chosen()));
    all.put(KEYS, KeptKeys.lines(Keys.changed()).strip());
    return all;
  }

  @Override
  public void write(Path file) {
    StringBuilder lines = new StringBuilder(HEAD).append('\n');
    now().forEach((name, value) -> lines.append(name + " = " + guarded(value) + "\n"));
    try {
      Durable.replace(file, lines.toString().getBytes(UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public SequencedMap<String, String> read(Path file) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    for (String line : text(file).lines().map(String::strip).toList()) {
      int sign = line.indexOf('=');
      if (line.startsWith("#") || sign < 0) continue;
      String name = line.substring(0, sign).strip();
      if (isKnown(name)) all.put(name, plain(line.substring(sign + 1).strip()));
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "This file holds no settings of Earshot; they are written with Export here.");
    }
    return all;
  }

  private static boolean isKnown(String name) {
    return KEPT.containsKey(name) || List.of(TEAM, HOURS, LANGUAGES, KEYS).contains(name);
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new IllegalArgumentException("This file is too large to be one of settings.");
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException foreign) {
      throw new IllegalArgumentException("This file is not text in UTF-8.", foreign);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "The file could not be read; look whether it is still there.", unreadable);
    }
  }

  @Override
  public void take(SequencedMap<String, String> wanted) {
    Map<String, String> kept = new LinkedHashMap<>();
    wanted.forEach(
        (name, value) -> {
          if (KEPT.containsKey(name)) kept.put(name, possible(name, value));
        });
    SequencedMap<String, String> all = now();
    all.putAll(wanted);
    // One that cannot hold is told before anything is kept.
    Connecting unused =
        new Connecting(
            value(all, Connecting.PROXY),
            value(all, Connecting.PROXY_USER),
            number(value(all, Connecting.REQUESTS_AT_ONCE), Connecting.FEWEST, Connecting.MOST));
    HoursDesk.Kept before = hours.kept();
    AnswerTerms terms = AnswerTerms.read(value(all, HOURS));
    List<String> team = value(all, TEAM).lines().toList();
    List<String> expected = Languages.read(value(all, LANGUAGES));
    settings.putAll(kept);
    if (!team.equals(before.team())) hours.keepTeam(team);
    if (!terms.equals(before.terms())) hours.keep(terms);
    if (!expected.equals(languages.chosen())) languages.keep(expected);
    Map<String, Stroke> keys = KeptKeys.strokes(value(all, KEYS));
    if (!keys.equals(Keys.changed())) screen.execute(() -> Keys.changeAll(keys));
  }

  private static String possible(String name, String value) {
    for (Habit habit : Habit.values()) {
      if (habit.id().equals(name)) return among(name, value, habit.choices());
    }
    return switch (name) {
      case "look" -> among(name, value, LOOKS);
      case "text-percent" -> Integer.toString(number(value, Settings.SMALLEST, Settings.LARGEST));
      case QuietHours.SETTING ->
          QuietHours.read(value).map(AlertRule.Quiet::written).orElse(QuietHours.OFF);
      case "contact" -> new Settings(Look.SYSTEM, 100, value).contact();
      default -> value;
    };
  }

  private static String among(String name, String value, List<String> choices) {
    if (choices.contains(value)) return value;
    throw new IllegalArgumentException(
        "“%s” is one of %s, not “%s”.".formatted(name, String.join(", ", choices), value));
  }

  private static int number(String value, int least, int most) {
    int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : -1;
    if (number >= least && number <= most) return number;
    throw new IllegalArgumentException(
        "A number between %d and %d is wanted, not “%s”.".formatted(least, most, value));
  }

  private static String value(Map<String, String> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static String guarded(String value) {
    return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  private static String plain(String written) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean guard = c == '\\' && i + 1 < written.length();
      if (!guard) value.append(c);
      else value.append(written.charAt(++i) == 'n' ? '\n' : written.charAt(i));
    }
    return value.toString();
  }
}
