package earshot.intake.start;

import earshot.search.BrandRules;
import earshot.search.QueryError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The first query for a name that a person has just typed.
public final class ProposedQuery {
  /// Signs that part words so commonly that a name is found without them.
  private static final String PARTING = " '’-–—.,:;!?/()“”„…_";

  private static final Pattern PARTS = Pattern.compile("[ \\-–_]+");
  private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll}{2})");
  private static final int SHORTEST_JOINED = 6;

  private ProposedQuery() {}

  /// The name as a phrase; exactly as written where punctuation is part of it, as in `C++` or
  /// `H&M`.
  ///
  /// @return empty when the name has no letters or digits
  public static Optional<String> of(String name) {
    String trimmed = name.strip().replaceAll("\\s+", " ");
    if (trimmed.codePoints().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
    String quoted = "\"" + trimmed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return Optional.of(hasPunctuation(trimmed) ? "raw:" + quoted : quoted);
  }

  /// Everything by which texts may tell the brand: its name, its hyphenated and joined spelling,
  /// other spellings, its handle, and links to its site. It has been read by the parser.
  ///
  /// @return empty when the name has no letters or digits
  public static Optional<String> of(BrandFacts facts) {
    Optional<String> name = of(facts.name());
    if (name.isEmpty()) return Optional.empty();
    Set<String> parts = new LinkedHashSet<>();
    parts.add(name.get());
    parts.addAll(variants(facts.name()));
    facts.spellings().forEach(spelling -> of(spelling).ifPresent(parts::add));
    handle(facts.presence().handle()).ifPresent(parts::add);
    if (!facts.presence().domain().isEmpty()) parts.add("site:" + facts.presence().domain());
    return Optional.of(
        String.join(
            " OR ",
            parts.stream().filter(part -> part.equals(name.get()) || readable(part)).toList()));
  }

  /// Words between two parts are separated the same way by a blank and by a hyphen, so that the
  /// phrase finds both; what it does not find is the name written as one word, and one word written
  /// as two.
  private static List<String> variants(String name) {
    if (hasPunctuation(name)) return List.of();
    String joined = PARTS.matcher(name).replaceAll("");
    if (!joined.equals(name)) {
      boolean plain = joined.codePoints().allMatch(Character::isLetterOrDigit);
      return plain && joined.length() >= SHORTEST_JOINED
          ? List.of(joined.toLowerCase(Locale.ROOT))
          : List.of();
    }
    String hyphenated = HUMPS.matcher(name).replaceAll("-");
    return hyphenated.equals(name) ? List.of() : List.of("\"" + hyphenated + "\"");
  }

  private static Optional<String> handle(String handle) {
    String own = handle.replaceFirst("@.*", "").replaceFirst("\\.bsky\\.social$", "");
    boolean plain = !own.isEmpty() && own.codePoints().allMatch(ProposedQuery::ofAHandle);
    return plain ? Optional.of("@" + own) : Optional.empty();
  }

  private static boolean ofAHandle(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean readable(String part) {
    try {
      return BrandRules.checked(part).place() != null;
    } catch (QueryError unreadable) {
      return false;
    }
  }

  private static boolean hasPunctuation(String name) {
    return name.codePoints()
        .anyMatch(
            c ->
                !Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && PARTING.indexOf(c) < 0);
  }
}
