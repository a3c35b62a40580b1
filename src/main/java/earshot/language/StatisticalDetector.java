package earshot.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// Tells languages by their letters, as OpenNLP's detector does among the same candidates.
///
/// The model is read when the first text asks, on that thread; others who ask meanwhile wait. Who
/// asks for the same languages shares it.
final class StatisticalDetector implements LanguageDetector {
  /// Asked for whatever the workspace speaks, so that French is noticed where nobody expects it.
  static final List<String> USUAL = List.of("en", "es", "de", "fr", "pt", "it", "nl");

  /// More letters of a text tell nothing new, and OpenNLP's patterns are not safe on endless ones.
  static final int ENOUGH = 1_000;

  private static final ConcurrentMap<List<String>, LanguageModel> READ = new ConcurrentHashMap<>();

  private final List<String> candidates;

  /// @param workspace languages a workspace expects beside the usual ones, as primary tags
  StatisticalDetector(List<String> workspace) {
    candidates = Stream.concat(USUAL.stream(), workspace.stream()).distinct().sorted().toList();
  }

  @Override
  public Optional<String> detect(String text) {
    String plain = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    return READ.computeIfAbsent(candidates, LanguageModel::load)
        .best(DetectorText.of(plain).toLowerCase(Locale.ROOT));
  }
}
