package earshot.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the invented people of the demonstration say, read from `sample-voices.txt`.
final class SampleVoices {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, List<String>> slots = new HashMap<>();
  private final Map<String, List<String>> people = new HashMap<>();
  private final Map<String, List<Voice>> voices = new HashMap<>();

  /// One thing said: a title, empty for most, and a text.
  record Said(String title, String text) {}

  private record Voice(int weight, String words) {}

  static SampleVoices load() {
    SampleVoices sample = new SampleVoices();
    try (InputStream in = SampleVoices.class.getResourceAsStream("sample-voices.txt")) {
      if (in == null)
        throw new IllegalStateException("sample-voices.txt is missing from the program");
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().forEach(sample::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return sample;
  }

  private void read(String line) {
    if (line.startsWith("slot ") || line.startsWith("who ")) {
      int equals = line.indexOf('=');
      String name = line.substring(line.indexOf(' '), equals).strip();
      List<String> choices = List.of(line.substring(equals + 1).strip().split(" ; "));
      (line.startsWith("who ") ? people : slots).put(name, choices);
    } else if (line.startsWith("voice ")) {
      String[] parts = line.split(" ", 4);
      voices
          .computeIfAbsent(parts[1], source -> new ArrayList<>())
          .add(new Voice(Integer.parseInt(parts[2]), parts[3]));
    }
  }

  /// Something a person of that source might say; the same random numbers give the same words.
  Said say(String source, Random random) {
    List<Voice> choices = voices.getOrDefault(source, List.of());
    if (choices.isEmpty()) throw new IllegalArgumentException("nobody speaks in " + source);
    int pick = random.nextInt(choices.stream().mapToInt(Voice::weight).sum());
    Voice chosen = choices.getFirst();
    for (Voice voice : choices) {
      chosen = voice;
      pick -= voice.weight();
      if (pick < 0) break;
    }
    String words = filled(chosen.words(), random);
    int bar = words.indexOf(" || ");
    return bar < 0
        ? new Said("", words)
        : new Said(words.substring(0, bar), words.substring(bar + 4));
  }

  /// Somebody who speaks in that source.
  String somebody(String source, Random random) {
    List<String> names = people.getOrDefault(source, List.of());
    if (names.isEmpty()) throw new IllegalArgumentException("nobody is known in " + source);
    return names.get(random.nextInt(names.size()));
  }

  private String filled(String words, Random random) {
    Matcher slot = SLOT.matcher(words);
    StringBuilder out = new StringBuilder();
    while (slot.find()) {
      List<String> choices = slots.getOrDefault(slot.group(1), List.of());
      if (choices.isEmpty()) throw new IllegalStateException("no slot " + slot.group(1));
      String chosen = choices.get(random.nextInt(choices.size()));
      slot.appendReplacement(
          out,
          Matcher.quoteReplacement(
              startsASentence(words, slot.start()) ? capital(chosen) : chosen));
    }
    return slot.appendTail(out).toString();
  }

  private static boolean startsASentence(String words, int at) {
    return at == 0 || words.startsWith(" || ", at - 4);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
