package earshot.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The English word list: how good or bad ten people found each word or emoticon, from −4 to 4.
///
/// The list is that of VADER (Hutto & Gilbert 2014). It is read out of the published jar
/// `vader-sentiment-analyzer`, whose code stays unused, and mended by `lexicon-overrides.tsv` to
/// equal the original's.
public final class Lexicon {
  static final String ENTRY = "/vader_sentiment_lexicon.txt";

  private static final String SHA_256 =
      "88645aa949987662301d41a3f26b950f41b239a4de4e0d4aee84857bf242e35d";

  private final Map<String, Double> valences;

  private Lexicon(Map<String, Double> valences) {
    this.valences = Map.copyOf(valences);
  }

  /// Reads the list from the class path; 7,505 words or nothing.
  ///
  /// @throws LexiconDamaged when the list is missing or one byte of it differs; scoring must then
  ///   stay off, because half a list would score silently wrong
  public static Lexicon load() throws LexiconDamaged {
    try (InputStream in = Lexicon.class.getResourceAsStream(ENTRY)) {
      if (in == null) throw new LexiconDamaged("is missing from the program");
      return of(in.readAllBytes());
    } catch (IOException e) {
      var damaged = new LexiconDamaged("cannot be read");
      damaged.initCause(e);
      throw damaged;
    }
  }

  static Lexicon of(byte[] list) throws LexiconDamaged {
    String found = Fingerprint.of(list);
    if (!found.equals(SHA_256)) {
      throw new LexiconDamaged("was changed (check sum " + found.substring(0, 8) + ")");
    }
    var valences = new HashMap<String, Double>();
    // ISO-8859-1, because two emoticons hold a byte that is broken as UTF-8. Later rows win.
    new String(list, StandardCharsets.ISO_8859_1)
        .lines()
        .map(row -> row.split("\t", 3))
        .forEach(cells -> valences.put(cells[0], Double.valueOf(cells[1])));
    valences.putAll(ValenceFile.read("lexicon-overrides.tsv"));
    return new Lexicon(valences);
  }

  /// The number of words and emoticons.
  public int size() {
    return valences.size();
  }

  /// The rating of a word in lower case, in [−4, 4]; empty when it is not listed.
  public OptionalDouble valence(String low) {
    Double valence = valences.get(low);
    return valence == null ? OptionalDouble.empty() : OptionalDouble.of(valence);
  }

  Map<String, Double> valences() {
    return valences;
  }
}
