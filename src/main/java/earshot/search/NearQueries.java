package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// Makes interval queries of NEAR.
///
/// Lucene keeps only the smallest of several overlapping intervals, which would lose matches when a
/// group holds a phrase and a word of it. So the members of a group are sorted by length: among
/// intervals of one length none is smaller than another.
final class NearQueries {
  private NearQueries() {}

  static Query of(QueryTree.Near near) {
    Map<Integer, IntervalsSource> left = byLength(near.left());
    Map<Integer, IntervalsSource> right = byLength(near.right());
    List<IntervalsSource> pairs = new ArrayList<>();
    for (IntervalsSource one : left.values()) {
      for (IntervalsSource other : right.values()) {
        pairs.add(Intervals.maxgaps(near.words(), Intervals.ordered(one, other)));
        if (!near.inOrder()) {
          pairs.add(Intervals.maxgaps(near.words(), Intervals.ordered(other, one)));
        }
      }
    }
    String field = NearOperands.field(near.left()).indexed();
    return new IntervalQuery(field, Intervals.or(false, pairs));
  }

  private static Map<Integer, IntervalsSource> byLength(QueryTree operand) {
    Map<Integer, List<IntervalsSource>> members = new TreeMap<>();
    collect(operand, members);
    Map<Integer, IntervalsSource> sources = new TreeMap<>();
    members.forEach((length, same) -> sources.put(length, Intervals.or(false, same)));
    return sources;
  }

  private static void collect(QueryTree operand, Map<Integer, List<IntervalsSource>> into) {
    switch (operand) {
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, into));
      case QueryTree.Text text -> {
        List<Token> words = QueryCompiler.asked(text);
        int length = words.stream().mapToInt(Token::step).sum();
        into.computeIfAbsent(length, _ -> new ArrayList<>()).add(phrase(words));
      }
      case QueryTree.Wildcard wildcard ->
          into.computeIfAbsent(1, _ -> new ArrayList<>()).add(wildcard(wildcard.pattern()));
      case QueryTree.And _,
          QueryTree.Near _,
          QueryTree.Not _,
          QueryTree.Saved _,
          QueryTree.Leaf _ ->
          throw new IllegalArgumentException("cannot stand beside NEAR: " + operand);
    }
  }

  private static IntervalsSource phrase(List<Token> words) {
    if (words.size() == 1) return Intervals.term(words.getFirst().term());
    IntervalsSource[] parts = new IntervalsSource[words.size()];
    for (int i = 0; i < parts.length; i++) {
      IntervalsSource term = Intervals.term(words.get(i).term());
      int skipped = i + 1 < parts.length ? words.get(i + 1).step() - 1 : 0;
      parts[i] = skipped == 0 ? term : Intervals.extend(term, 0, skipped);
    }
    return Intervals.phrase(parts);
  }

  private static IntervalsSource wildcard(String pattern) {
    CompiledAutomaton automaton =
        new CompiledAutomaton(Wildcards.automaton(pattern), false, true, false);
    return Intervals.multiterm(automaton, QueryCompiler.MOST_EXPANSIONS, pattern);
  }
}
