package earshot.ui.lab;

import earshot.search.Explanation;
import earshot.search.QueryTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// One part of a query in the tree that tells why it finds a text or does not.
///
/// @param depth how deep the part lies, from 0
/// @param holds whether this part holds
/// @param decides whether it is one of the fewest parts that must change for the whole to hold
/// @param found the words found, as written in the text, each once
public record WhyRow(
    int depth, Joint joint, String part, boolean holds, boolean decides, List<String> found) {
  /// Copies the list.
  public WhyRow {
    found = List.copyOf(found);
  }

  /// What a row is.
  public enum Joint {
    /// All of what follows deeper must hold.
    ALL,
    /// One of what follows deeper must hold.
    ANY,
    /// None of what follows deeper may hold.
    NONE,
    /// A saved search, whose query follows deeper.
    SAVED,
    /// A part without parts.
    PART
  }

  /// The rows of an explanation, from the top down.
  public static List<WhyRow> of(Explanation why) {
    // Equal parts in two places are two parts.
    Set<QueryTree> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
    deciding.addAll(why.missing());
    List<WhyRow> rows = new ArrayList<>();
    add(why, 0, deciding, rows);
    return rows;
  }

  private static void add(Explanation why, int depth, Set<QueryTree> deciding, List<WhyRow> into) {
    Joint joint = joint(why);
    boolean decides = deciding.contains(why.tree());
    if (joint == Joint.PART) {
      boolean not = why.tree() instanceof QueryTree.Not;
      boolean inside = not && deciding.contains(why.parts().getFirst().tree());
      into.add(new WhyRow(depth, joint, why.part(), why.holds(), decides || inside, words(why)));
      return;
    }
    String name = joint == Joint.SAVED ? why.part() : "";
    into.add(new WhyRow(depth, joint, name, why.holds(), decides, List.of()));
    List<Explanation> parts =
        joint == Joint.NONE && why.parts().getFirst().tree() instanceof QueryTree.Or
            ? why.parts().getFirst().parts()
            : why.parts();
    parts.forEach(part -> add(part, depth + 1, deciding, into));
  }

  private static Joint joint(Explanation why) {
    return switch (why.tree()) {
      case QueryTree.And _ -> Joint.ALL;
      case QueryTree.Or _ -> Joint.ANY;
      case QueryTree.Not not ->
          not.part() instanceof QueryTree.And || not.part() instanceof QueryTree.Or
              ? Joint.NONE
              : Joint.PART;
      case QueryTree.Saved _ -> Joint.SAVED;
      case QueryTree.Near _, QueryTree.Leaf _ -> Joint.PART;
    };
  }

  private static List<String> words(Explanation why) {
    return why.found().stream().map(Explanation.Found::words).distinct().toList();
  }
}
