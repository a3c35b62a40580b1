package earshot.intake.start;

import earshot.model.BrandId;
import earshot.model.Sighting;
import earshot.search.BrandRules;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.QueryError;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the words that tell posts about the brand from posts about something else of the same
/// name, from examples that a person has judged.
///
/// Words are ranked by the log-odds of standing in a good and in a wrong example, each count
/// smoothed by one half (Haldane 1956, Anscombe 1956).
public final class TellingWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3,}");
  private static final BrandId BRAND = new BrandId(1);
  private static final double TELLING = 0.9;

  /// Words of no meaning that stand everywhere; of the languages that are most often asked for.
  private static final Set<String> FILLING =
      Set.copyOf(
          List.of(
              ("the and for with that this from have has had was were are not but you your our its they"
                      + " them their his her she who what when where which will would can could been than"
                      + " then also just more most some any all out about into over only very much how"
                      + " der die das und ist ein eine einen mit von für auf den dem des sich nicht auch"
                      + " les des une est pour dans avec qui que par sur pas plus los las una por con para"
                      + " del che non per della http https www com")
                  .split(" ")));

  private TellingWords() {}

  /// A judged example.
  ///
  /// @param ours whether it is about the brand
  public record Judged(LiveItem item, boolean ours) {
    /// Of something that was found.
    public static Judged of(Found found, boolean ours) {
      Sighting sighting = found.sighting();
      return new Judged(
          LiveItem.of(
              sighting,
              FirstAsk.source(found.proposal(), found.proposal().service().orElseThrow(), false)),
          ours);
    }

    private Set<String> words() {
      return words(item.content().title() + " " + item.content().body());
    }

    private static Set<String> words(String text) {
      return WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toSet());
    }
  }

  /// A word that could be asked for or against, and what that would do to the examples.
  ///
  /// @param wanted whether a post must hold it, or must not
  /// @param kept how many of the good examples are still found
  /// @param dropped how many of the wrong examples are no longer found
  public record Offer(String word, boolean wanted, int kept, int good, int dropped, int wrong) {}

  /// A query with what was asked for and against.
  ///
  /// @param must at least one of them has to stand in a post
  /// @param never none of them may
  public record Refined(String base, List<String> must, List<String> never) {
    /// Copies the lists.
    public Refined {
      must = List.copyOf(must);
      never = List.copyOf(never);
    }

    /// As the query language writes it.
    public String query() {
      if (must.isEmpty() && never.isEmpty()) return base;
      String wanted = must.isEmpty() ? "" : " AND (" + String.join(" OR ", must) + ")";
      String unwanted = never.stream().map(word -> " NOT " + word).collect(Collectors.joining());
      return "(" + base + ")" + wanted + unwanted;
    }

    /// The same with one more word.
    public Refined and(Offer offer) {
      return offer.wanted()
          ? new Refined(base, with(must, offer.word()), never)
          : new Refined(base, must, with(never, offer.word()));
    }

    private static List<String> with(List<String> words, String more) {
      return Stream.concat(words.stream(), Stream.of(more)).distinct().toList();
    }
  }

  /// What could be asked next, the most telling first: at most `most` words to ask for and as many
  /// to ask against.
  ///
  /// An offer keeps at least half of the good examples and drops at least one wrong one more.
  ///
  /// @param own the words of the brand's name, which tell nothing
  public static List<Offer> of(Refined refined, List<Judged> judged, Set<String> own, int most) {
    List<Judged> good = judged.stream().filter(Judged::ours).toList();
    List<Judged> wrong = judged.stream().filter(each -> !each.ours()).toList();
    if (good.isEmpty() || wrong.isEmpty()) return List.of();
    Map<String, Double> odds = odds(good, wrong, own);
    int droppedNow = wrong.size() - found(refined.query(), wrong);
    return Stream.of(true, false)
        .flatMap(
            wanted ->
                odds.entrySet().stream()
                    .filter(e -> wanted ? e.getValue() >= TELLING : e.getValue() <= -TELLING)
                    .sorted(
                        Comparator.comparing(
                                (Map.Entry<String, Double> e) -> -Math.abs(e.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .map(e -> offer(refined, e.getKey(), wanted, good, wrong))
                    .flatMap(List::stream)
                    .filter(offer -> offer.kept() * 2 >= good.size())
                    .filter(offer -> offer.dropped() > droppedNow)
                    .limit(most))
        .toList();
  }

  /// The words of a name, as [#of] leaves them out.
  public static Set<String> of(String name) {
    Set<String> words = new HashSet<>(Judged.words(name));
    words.add(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""));
    return words;
  }

  private static Map<String, Double> odds(List<Judged> good, List<Judged> wrong, Set<String> own) {
    Map<String, Integer> inGood = counts(good);
    Map<String, Integer> inWrong = counts(wrong);
    Set<String> words = new HashSet<>(inGood.keySet());
    words.addAll(inWrong.keySet());
    words.removeAll(own);
    words.removeAll(FILLING);
    Map<String, Double> odds = new HashMap<>();
    for (String word : words) {
      int a = inGood.getOrDefault(word, 0);
      int b = inWrong.getOrDefault(word, 0);
      if (a < fewest(good) && b < fewest(wrong)) continue;
      odds.put(word, logOdds(a, good.size()) - logOdds(b, wrong.size()));
    }
    return odds;
  }

  // A word of a single example may stand there by chance.
  private static int fewest(List<Judged> examples) {
    return examples.size() >= 3 ? 2 : 1;
  }

  private static double logOdds(double with, int of) {
    return Math.log((with + 0.5) / (of - with + 0.5));
  }

  private static Map<String, Integer> counts(List<Judged> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Judged each : examples) {
      each.words().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Offer> offer(
      Refined refined, String word, boolean wanted, List<Judged> good, List<Judged> wrong) {
    Offer bare = new Offer(word, wanted, 0, good.size(), 0, wrong.size());
    try {
      String query = refined.and(bare).query();
      return List.of(
          new Offer(
              word,
              wanted,
              found(query, good),
              good.size(),
              wrong.size() - found(query, wrong),
              wrong.size()));
    } catch (QueryError unreadable) {
      return List.of();
    }
  }

  private static int found(String query, List<Judged> examples) {
    LiveMatcher matcher =
        new LiveMatcher(List.of(new LiveMatcher.Asked(BRAND, BrandRules.checked(query))));
    return (int) examples.stream().filter(each -> !matcher.match(each.item()).isEmpty()).count();
  }
}
