package earshot.intake.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.model.MentionId;
import earshot.storage.StoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well copies are told from what only sounds alike.
class LabelledTest {
  private static final double LEAST_PRECISION = 0.98;
  private static final double LEAST_RECALL = 0.90;

  @TempDir private Path folder;

  @Test
  void copiesOfRealTextsAreFoundAndNothingElse() throws IOException {
    Path corpus =
        Path.of(System.getProperty("earshot.corpus", "../shared/corpus")).resolve("language");
    assumeTrue(
        Files.isDirectory(corpus), "no corpus: copies of real texts are not looked for (stories)");
    List<String> texts = new ArrayList<>();
    for (String name : List.of("vader-groundtruth-tweets.tsv", "vader-groundtruth-amazon.tsv")) {
      for (String line : Files.readAllLines(corpus.resolve(name))) {
        texts.add(line.substring(line.lastIndexOf('\t') + 1));
      }
    }
    texts.addAll(Files.readAllLines(corpus.resolve("tweeteval").resolve("test_text.txt")));
    check(originals(texts, 700), "real");
  }

  @Test
  void copiesOfInventedTextsAreFoundAndNothingElse() {
    check(originals(Invented.texts(1_000, new Random(5)), 150), "invented");
  }

  private void check(List<String> originals, String name) {
    Random random = new Random(11);
    List<Told.Said> said = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      said.add(one(i, "", originals.get(i), random));
      for (Perturbed how : Perturbed.values()) {
        if (random.nextInt(2) == 0) continue;
        said.add(one(i, "-" + how, how.apply(originals.get(i), random), random));
      }
    }
    Collections.shuffle(said, random);
    try (Told told = new Told(folder.resolve(name))) {
      for (int from = 0; from < said.size(); from += 150) {
        told.take(said.subList(from, Math.min(said.size(), from + 150)));
        told.place();
      }
      Score score = new Score();
      Map<MentionId, StoryStore.Mark> marks =
          told.stories.marks(said.stream().map(each -> told.id(each.name())).toList());
      for (Told.Said each : said) score.add(each.name(), marks.get(told.id(each.name())));
      System.out.println("stories of " + name + " texts: " + score);
      assertTrue(score.precision() >= LEAST_PRECISION, score::toString);
      assertTrue(score.recall() >= LEAST_RECALL, score::toString);
    }
  }

  private static Told.Said one(int label, String how, String text, Random random) {
    return Told.said(
        label + how, Told.NOW.minus(Duration.ofMinutes(random.nextInt(13 * 24 * 60))), text);
  }

  /// Texts that tell something and of which no two are near copies as they are.
  private static List<String> originals(List<String> texts, int most) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(7));
    List<String> kept = new ArrayList<>();
    List<Shingles> known = new ArrayList<>();
    for (String text : shuffled) {
      List<String> words =
          Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
              .filter(word -> !word.isEmpty())
              .toList();
      if (words.size() < 10 || !Shingles.enough(words)) continue;
      Shingles shingles = Shingles.of(words);
      if (known.stream().anyMatch(other -> other.likeness(shingles) > 0.25)) continue;
      kept.add(text);
      known.add(shingles);
      if (kept.size() == most) break;
    }
    return kept;
  }

  /// Pairs that are rightly together, wrongly together, and wrongly apart.
  private static final class Score {
    private final Map<Long, Map<String, Integer>> byStory = new HashMap<>();
    private final Map<String, Map<Long, Integer>> byLabel = new HashMap<>();
    private final Map<String, Long> storyOfOriginal = new HashMap<>();
    private final Map<String, Map<Perturbed, Long>> copies = new HashMap<>();
    private long alone = -1;

    void add(String name, StoryStore.@Nullable Mark mark) {
      int dash = name.indexOf('-');
      String label = dash < 0 ? name : name.substring(0, dash);
      long story = mark == null ? alone-- : mark.story().value();
      byStory.computeIfAbsent(story, _ -> new HashMap<>()).merge(label, 1, Integer::sum);
      byLabel.computeIfAbsent(label, _ -> new HashMap<>()).merge(story, 1, Integer::sum);
      if (dash < 0) storyOfOriginal.put(label, story);
      else {
        copies
            .computeIfAbsent(label, _ -> new EnumMap<>(Perturbed.class))
            .put(Perturbed.valueOf(name.substring(dash + 1)), story);
      }
    }

    double precision() {
      long right = pairsWithin(byStory);
      long all =
          byStory.values().stream()
              .mapToLong(each -> pairs(each.values().stream().mapToInt(n -> n).sum()))
              .sum();
      return right / (double) all;
    }

    double recall() {
      long found = pairsWithin(byLabel);
      long all =
          byLabel.values().stream()
              .mapToLong(each -> pairs(each.values().stream().mapToInt(n -> n).sum()))
              .sum();
      return found / (double) all;
    }

    private static <K, L> long pairsWithin(Map<K, Map<L, Integer>> groups) {
      return groups.values().stream()
          .flatMap(each -> each.values().stream())
          .mapToLong(Score::pairs)
          .sum();
    }

    private static long pairs(int many) {
      return (long) many * (many - 1) / 2;
    }

    @Override
    public String toString() {
      StringBuilder words = new StringBuilder();
      words.append("precision %.4f, recall %.4f;".formatted(precision(), recall()));
      for (Perturbed how : Perturbed.values()) {
        long asked = copies.values().stream().filter(each -> each.containsKey(how)).count();
        long found =
            copies.entrySet().stream()
                .filter(each -> each.getValue().containsKey(how))
                .filter(
                    each ->
                        Objects.equals(
                            each.getValue().get(how), storyOfOriginal.get(each.getKey())))
                .count();
        words.append(" %s %.3f".formatted(how, found / (double) asked));
      }
      return words.toString();
    }
  }
}
