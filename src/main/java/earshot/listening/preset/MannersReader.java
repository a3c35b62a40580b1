package earshot.listening.preset;

import earshot.listening.preset.Preset.EmptyIs;
import earshot.listening.preset.Preset.Manners;
import earshot.listening.preset.Preset.Meaning;
import earshot.model.SourceKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Reads how often and how carefully a service is asked.
final class MannersReader {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LEAST_DELAY = Duration.ofSeconds(1);
  private static final Duration MOST_DELAY = Duration.ofMinutes(10);

  private final Section top;
  private final SourceKind kind;

  MannersReader(Section top, SourceKind kind) {
    this.top = top;
    this.kind = kind;
  }

  /// The shortest time between two polls that a preset may ask for. An API says what it bears, a
  /// feed is made for being asked, a page is not, and mail costs its server little.
  static Duration floor(SourceKind kind) {
    return switch (kind) {
      case JSON, MAIL -> Duration.ofMinutes(1);
      case FEED -> Duration.ofMinutes(5);
      case PAGE -> Duration.ofMinutes(15);
      case IMPORT -> LONGEST;
    };
  }

  private static Duration usual(SourceKind kind) {
    return kind == SourceKind.PAGE ? Duration.ofHours(1) : Duration.ofMinutes(15);
  }

  private enum Window {
    NEWEST,
    RANKED
  }

  Manners manners() {
    return new Manners(
        minInterval(),
        hostDelay(),
        top.choice("window", Window.class, Window.NEWEST) == Window.RANKED,
        onStatus(),
        top.choice("emptyIs", EmptyIs.class, EmptyIs.OK));
  }

  private Duration minInterval() {
    Duration interval = top.duration("minInterval").orElse(usual(kind));
    Duration floor = floor(kind);
    if (interval.compareTo(floor) < 0) {
      top.wrong(
          "minInterval", interval + " is below the floor " + floor + " for " + Section.word(kind));
    }
    if (interval.compareTo(LONGEST) > 0) top.wrong("minInterval", interval + " is above P1D");
    return interval;
  }

  private Duration hostDelay() {
    Duration delay = top.duration("hostDelay").orElse(LEAST_DELAY);
    if (delay.compareTo(LEAST_DELAY) < 0 || delay.compareTo(MOST_DELAY) > 0) {
      top.wrong("hostDelay", delay + " is not between PT1S and PT10M");
    }
    return delay;
  }

  private Map<Integer, Meaning> onStatus() {
    Map<Integer, Meaning> meanings = new HashMap<>();
    top.section("onStatus")
        .ifPresent(
            section -> {
              for (String code : section.keys()) {
                Meaning meaning = section.choice(code, Meaning.class, Meaning.FAILED);
                if (code.matches("[2-5]\\d\\d")) meanings.put(Integer.valueOf(code), meaning);
                else section.wrong(code, "is not a status from 200 to 599");
              }
            });
    return meanings;
  }
}
