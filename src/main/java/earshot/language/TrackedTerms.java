package earshot.language;

import earshot.model.BrandId;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names by which brands are told in texts: names, handles and products of ours and of rivals.
///
/// A name is found as a whole word in any case, with any blanks between its words; where names
/// overlap, the longest wins. Names say nothing about feelings, so scoring hides them: `Best Buy`
/// is not praise.
public final class TrackedTerms {
  /// Tracks nothing.
  public static final TrackedTerms NONE = new TrackedTerms(Map.of(), Set.of());

  private static final int BUCKETS = 256;
  private static final Term[] NO_TERMS = {};

  private final Map<BrandId, Set<Term>> byBrand;
  private final Set<Term> all;

  /// Terms by the lower byte of their first character.
  private final Term[][] buckets;

  private TrackedTerms(Map<BrandId, Set<Term>> byBrand, Set<Term> all) {
    this.byBrand = byBrand;
    this.all = all;
    buckets = new Term[BUCKETS][];
    Arrays.fill(buckets, NO_TERMS);
    for (Term term : all) {
      int bucket = bucket(term.folded().charAt(0));
      Term[] longer = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
      longer[longer.length - 1] = term;
      buckets[bucket] = longer;
    }
  }

  /// Tracks these names; blank ones are left out.
  public static TrackedTerms of(Map<BrandId, ? extends Collection<String>> names) {
    var byBrand = new LinkedHashMap<BrandId, Set<Term>>();
    var all = new LinkedHashSet<Term>();
    names.forEach(
        (brand, own) -> {
          var terms = new LinkedHashSet<Term>();
          for (String name : own) if (!name.isBlank()) terms.add(Term.of(name));
          byBrand.put(brand, terms);
          all.addAll(terms);
        });
    return new TrackedTerms(byBrand, all);
  }

  /// These and one more name that belongs to no brand.
  public TrackedTerms and(String name) {
    if (name.isBlank() || all.contains(Term.of(name))) return this;
    var more = new LinkedHashSet<>(all);
    more.add(Term.of(name));
    return new TrackedTerms(byBrand, more);
  }

  /// Whether there is nothing to look for.
  boolean isEmpty() {
    return all.isEmpty();
  }

  Set<Term> termsOf(BrandId brand) {
    return byBrand.getOrDefault(brand, Set.of());
  }

  /// The brands that have one of these occurrences.
  Set<BrandId> brandsAmong(List<Occurrence> occurrences) {
    var brands = new HashSet<BrandId>();
    byBrand.forEach(
        (brand, terms) -> {
          for (Occurrence occurrence : occurrences) {
            if (terms.contains(occurrence.term())) brands.add(brand);
          }
        });
    return brands;
  }

  /// All names in an order that does not depend on how they were given.
  List<String> names() {
    return all.stream().map(Term::folded).sorted().toList();
  }

  /// Where names stand, without overlaps, in the order of the text.
  List<Occurrence> in(char[] chars) {
    if (all.isEmpty()) return List.of();
    var found = new ArrayList<Occurrence>();
    for (int at = 0; at < chars.length; at++) {
      Term[] candidates = buckets[bucket(Characters.fold(chars[at]))];
      if (candidates.length == 0 || (at > 0 && Characters.isWordPart(chars[at - 1]))) continue;
      for (Term term : candidates) {
        int end = term.end(chars, at);
        if (end > at) found.add(new Occurrence(term, new Span(at, end)));
      }
    }
    return found.size() < 2 ? found : longestFirst(found);
  }

  private static List<Occurrence> longestFirst(List<Occurrence> found) {
    found.sort(Comparator.comparingInt(occurrence -> -occurrence.length()));
    var kept = new ArrayList<Occurrence>();
    var taken = new BitSet();
    for (Occurrence next : found) {
      Span span = next.span();
      int firstTaken = taken.nextSetBit(span.from());
      if (firstTaken >= 0 && firstTaken < span.to()) continue;
      taken.set(span.from(), span.to());
      kept.add(next);
    }
    kept.sort(Comparator.comparingInt(occurrence -> occurrence.span().from()));
    return kept;
  }

  private static int bucket(char folded) {
    return folded & (BUCKETS - 1);
  }

  /// One name, in lower case with single blanks.
  record Term(String folded) {
    static Term of(String name) {
      var folded = new StringBuilder();
      for (char c : name.strip().toCharArray()) {
        if (!Characters.isSpace(c)) {
          folded.append(Characters.fold(c));
        } else if (folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      }
      return new Term(folded.toString());
    }

    /// The end of this name when it begins here and ends with a word, else `at`.
    int end(char[] chars, int at) {
      int end = at;
      for (int i = 0; i < folded.length(); i++) {
        if (end >= chars.length) return at;
        char wanted = folded.charAt(i);
        if (wanted == ' ') {
          if (!Characters.isSpace(chars[end])) return at;
          while (end < chars.length && Characters.isSpace(chars[end])) end++;
        } else if (Characters.fold(chars[end++]) != wanted) {
          return at;
        }
      }
      return end < chars.length && Characters.isWordPart(chars[end]) ? at : end;
    }
  }

  /// A name where it stands in a text.
  record Occurrence(Term term, Span span) {
    int length() {
      return span.to() - span.from();
    }
  }
}
