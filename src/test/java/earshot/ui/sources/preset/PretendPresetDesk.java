package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.listening.preset.SamplePresets;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A preset desk in memory that keeps what it was asked.
public final class PretendPresetDesk implements PresetDesk {
  /// What was done, in words such as `try google-news {q=northwind}`.
  public final List<String> done = new ArrayList<>();

  /// What the next trial comes to.
  public Tried answer = came();

  private static Tried came() {
    return new Tried.Came(
        25,
        List.of(
            item("Northwind Coffee to open second roastery in January", "Brewnotes Weekly", 14),
            item("Ember Blend recalled from three shops after complaints", "Harbor Post", 12),
            item("Ten cafés worth the detour this winter", "Coffee Town Gazette", 9),
            item("What makes a good flat white? Five roasters answer", "The Daily Grind", 7)));
  }

  private static FirstItem item(String words, String by, int hour) {
    Instant at = Instant.parse("2026-11-19T00:00:00Z").plusSeconds(hour * 3_600L);
    return new FirstItem(words, by, Optional.of(at));
  }

  @Override
  public List<Preset> presets() {
    return SamplePresets.all();
  }

  @Override
  public Checked check(Preset preset, Map<String, String> entered) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Preset.Param param : preset.params()) {
      String value = entered.getOrDefault(param.name(), "");
      if (param.required() && value.isBlank()) {
        problems.put(param.name(), param.label() + " is needed.");
      } else if (param.entry() == Preset.Param.Entry.HOST && value.contains("/")) {
        problems.put(
            param.name(), "Type the bare name of the host, such as example.org, without slashes.");
      }
    }
    if (!problems.isEmpty()) return new Checked.Wrong(problems);
    String host = entered.getOrDefault("site", "service.example");
    return new Checked.Good(
        URI.create("https://" + host + "/" + preset.id()),
        preset.name() + ": " + entered.values().iterator().next(),
        host.startsWith("192.168."));
  }

  @Override
  public Tried tryOnce(Filled filled) {
    done.add("try " + filled.preset().id() + " " + filled.params());
    return answer;
  }

  @Override
  public Runnable add(Filled filled) {
    done.add(
        "add "
            + filled.name()
            + " "
            + filled.role()
            + (filled.takeEverything() ? " everything" : "")
            + (filled.key().isPresent() ? " key" : ""));
    return () -> done.add("take out " + filled.name());
  }

  @Override
  public String keysLiveAt() {
    return "Kept in the key store of this computer, and sent to service.example only.";
  }
}
