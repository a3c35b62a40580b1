package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says in words what a preset reads, how often, and what to know before using it.
public final class PresetWords {
  private final Messages words;

  /// The words beside this class, in the formats of the screen.
  public PresetWords(Messages words) {
    this.words = words;
  }

  /// A line of facts.
  public record Fact(String name, String said) {}

  /// What it reads: "News articles that hold your words."
  String reads(Preset preset) {
    PresetGroup group = PresetGroup.of(preset);
    if (group.knows(preset)) return words.get("reads." + preset.id());
    return words.get("reads.own", preset.id(), preset.kind().name().toLowerCase(Locale.ROOT));
  }

  String group(PresetGroup group) {
    return words.get("group." + group.code());
  }

  /// "15 min at most" would be read as a duration: "every 15 min".
  String every(Preset preset) {
    return words.get("every", span(preset.manners().minInterval()));
  }

  /// What to know before using it, or about a source that uses it.
  public List<Fact> facts(Preset preset) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact("fact.asked", words.get("fact.asked.most", span(preset.manners().minInterval()))));
    if (!preset.about().terms().isBlank()) {
      facts.add(fact("fact.terms", capital(preset.about().terms())));
    }
    facts.add(fact("fact.risk", words.get("risk." + code(preset.about().risk()))));
    if (preset.manners().ranked()) facts.add(fact("fact.coverage", words.get("fact.ranked")));
    preset
        .about()
        .retention()
        .ifPresent(
            most -> facts.add(fact("fact.kept", words.plural("fact.kept.most", most.toDays()))));
    if (preset.about().mirror().isPresent()) {
      facts.add(fact("fact.deleted", words.get("fact.mirrored")));
    }
    facts.add(
        fact(
            "fact.verified",
            words
                .formats()
                .date(preset.about().verified().atTime(12, 0).toInstant(ZoneOffset.UTC))));
    return facts;
  }

  private Fact fact(String key, String said) {
    return new Fact(words.get(key), said);
  }

  private String span(Duration span) {
    if (span.toMinutes() < 1) return words.get("span.seconds", span.toSeconds());
    if (span.toMinutes() % 60 != 0) return words.get("span.minutes", span.toMinutes());
    return words.get("span.hours", span.toHours());
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String code(Preset.Risk risk) {
    return risk.name().toLowerCase(Locale.ROOT);
  }
}
