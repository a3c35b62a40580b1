package earshot.intake;

import earshot.language.RepeatedText;
import earshot.model.Mention;
import earshot.model.MentionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remembers who said what in the last days, and tells when several authors say the same word for
/// word.
///
/// Holds the wordings that came last, 50,000 at most, in under 10 MiB; neither words nor names,
/// only what they hash to. Used by one thread at a time.
final class RepeatWindow {
  static final Duration WITHIN = Duration.ofDays(7);

  private static final int FEWEST_AUTHORS = 3;
  private static final int MOST_WORDINGS = 50_000;
  private static final int MOST_VOICES = 200;

  private final Map<Long, List<Voice>> wordings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Voice>> eldest) {
          return size() > MOST_WORDINGS;
        }
      };

  private record Voice(long mention, long author, long at) {}

  /// What several authors say.
  ///
  /// @param key the words they have in common
  /// @param authors how many
  /// @param mentions that were not told of before
  record Repeated(String key, int authors, Set<MentionId> mentions) {
    /// Both, of one wording.
    Repeated and(Repeated later) {
      Set<MentionId> all = new HashSet<>(mentions);
      all.addAll(later.mentions);
      return new Repeated(key, Math.max(authors, later.authors), all);
    }
  }

  /// Takes a mention in; tells what is repeated now that it is here.
  Optional<Repeated> take(Mention mention) {
    Mention.Content content = mention.content();
    String author = content.handle().isBlank() ? content.author() : content.handle();
    if (author.isBlank()) return Optional.empty();
    long who = hash(author.toLowerCase(Locale.ROOT));
    Voice voice = new Voice(mention.id().value(), who, mention.at().toEpochMilli());
    return RepeatedText.key(content.whole()).flatMap(words -> take(words, voice));
  }

  private Optional<Repeated> take(String key, Voice voice) {
    List<Voice> voices = wordings.computeIfAbsent(hash(key), _ -> new ArrayList<>(1));
    voices.removeIf(each -> each.mention() == voice.mention());
    if (voices.size() >= MOST_VOICES) voices.removeFirst();
    List<Voice> before =
        voices.stream()
            .filter(each -> Math.abs(each.at() - voice.at()) <= WITHIN.toMillis())
            .toList();
    voices.add(voice);
    Set<Long> authors = new HashSet<>();
    before.forEach(each -> authors.add(each.author()));
    boolean known = authors.size() >= FEWEST_AUTHORS;
    authors.add(voice.author());
    if (authors.size() < FEWEST_AUTHORS) return Optional.empty();
    Set<MentionId> news = new HashSet<>(Set.of(new MentionId(voice.mention())));
    // Those before were told of when the third author came.
    if (!known) before.forEach(each -> news.add(new MentionId(each.mention())));
    return Optional.of(new Repeated(key, authors.size(), news));
  }

  /// FNV-1a over UTF-16 units: of 50,000 wordings two collide once in ten billion times.
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    return hash;
  }
}
