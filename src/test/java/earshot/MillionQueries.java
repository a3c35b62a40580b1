package earshot;

import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The query classes of the specification, each asked of the index and, in the words of FTS5, of
/// SQLite.
final class MillionQueries {
  private static final int TIMES = 200;
  private static final int VARIANTS = 8;

  private final MillionGround ground;
  private final InventedWords words;

  /// A class of queries; several of a kind are asked in turn.
  ///
  /// @param peer the same for FTS5, empty where it cannot
  record Kind(String name, List<String> asked, List<String> peer) {}

  MillionQueries(MillionGround ground, InventedArchive archive) {
    this.ground = ground;
    words = archive.english();
  }

  void run(Optional<MillionSqlite> peer) throws Exception {
    System.out.println("class (hits): newest 50 · count | FTS5 newest 50 · count");
    for (Kind kind : kinds()) {
      Timed newest = Timed.of(TIMES, n -> ground.index.page(filter(kind, n), Optional.empty(), 50));
      Timed count = Timed.of(TIMES, n -> ground.index.count(filter(kind, n)));
      String line = newest + " · " + count;
      if (peer.isPresent() && !kind.peer().isEmpty()) {
        Timed theirs = Timed.of(TIMES, n -> peer.get().newest(of(kind.peer(), n)));
        int times = TIMES / 4;
        Timed counted = Timed.of(times, n -> peer.get().count(of(kind.peer(), n)));
        line += " | " + theirs + " · " + counted;
        long ours = hits(kind.asked().getFirst());
        long hits = peer.get().count(kind.peer().getFirst());
        if (ours != hits) line += " (hits there " + hits + ")";
      }
      System.out.println(kind.name() + " (" + hits(kind.asked().getFirst()) + "): " + line);
    }
    MentionFilter four =
        new MentionFilter(
            Set.of(ground.stores.brands().all().get(4).id()),
            Set.of(Label.NEGATIVE),
            Set.of(ground.sources.get(7).id()),
            Set.of(Status.CLOSED),
            "",
            Optional.empty());
    System.out.println(
        "four filters, no text ("
            + ground.index.count(four)
            + "): "
            + Timed.of(TIMES, _ -> ground.index.page(four, Optional.empty(), 50))
            + " · "
            + Timed.of(TIMES, _ -> ground.index.count(four)));
  }

  private static String of(List<String> queries, int n) {
    return queries.get(Math.floorMod(n, queries.size()));
  }

  private static MentionFilter filter(Kind kind, int n) {
    return filter(of(kind.asked(), n));
  }

  private static MentionFilter filter(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private long hits(String query) {
    return ground.index.count(filter(query));
  }

  // Neighbours in rank are said about as often, so they make variants of one class.
  private List<Kind> kinds() {
    long all = ground.stores.mentions().total();
    int often = rankOf(all * 55 / 1_000);
    int third = rankOf(all * 40 / 1_000);
    int seldom = rankOf(all * 30 / 1_000);
    List<Kind> kinds = new ArrayList<>();
    kinds.add(new Kind("common word", List.of(w(0), w(1)), List.of(w(0), w(1))));
    kinds.add(kind("word", n -> w(often + n), n -> w(often + n)));
    kinds.add(
        kind(
            "OR of three",
            n -> w(third + n) + " OR " + w(third + n + 3) + " OR " + w(third + n + 5),
            n -> w(third + n) + " OR " + w(third + n + 3) + " OR " + w(third + n + 5)));
    kinds.add(
        kind("AND", n -> w(5 + n) + " " + w(seldom + n), n -> w(5 + n) + " AND " + w(seldom + n)));
    String phrase = "\"" + w(210) + " " + w(310) + "\"";
    kinds.add(new Kind("phrase", List.of(phrase), List.of(phrase)));
    kinds.add(
        new Kind(
            "NEAR/5",
            List.of(w(220) + " NEAR/5 " + w(320)),
            List.of("NEAR(" + w(220) + " " + w(320) + ", 5)")));
    kinds.add(
        new Kind(
            "NEAR/10 with an OR group",
            List.of("(" + w(230) + " OR " + w(240) + ") NEAR/10 " + w(330)),
            List.of()));
    String start = start(all * 48 / 1_000);
    kinds.add(new Kind("prefix", List.of(start + "*"), List.of(start + "*")));
    String end = end(all * 145 / 1_000);
    kinds.add(new Kind("leading wildcard", List.of("*" + end), List.of()));
    String not = " NOT (" + w(90) + " OR " + w(120) + ")";
    kinds.add(
        kind(
            "brand query with OR and NOT",
            n -> "(" + brand(n) + " OR #" + brand(n) + "care OR \"" + brand(n) + " care\")" + not,
            n -> "(" + brand(n) + " OR \"" + brand(n) + " care\")" + not));
    return kinds;
  }

  private interface Making {
    String of(int n);
  }

  private static Kind kind(String name, Making asked, Making peer) {
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    for (int n = 0; n < VARIANTS; n++) {
      ours.add(asked.of(n));
      theirs.add(peer.of(n));
    }
    return new Kind(name, ours, theirs);
  }

  private static String brand(int n) {
    return InventedArchive.brands().get(4 + n).toLowerCase(java.util.Locale.ROOT);
  }

  private String w(int rank) {
    return words.word(rank);
  }

  private int rankOf(long hits) {
    int low = 20;
    int high = 2_000;
    while (low < high) {
      int middle = (low + high) / 2;
      if (hits(w(middle)) > hits) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private String start(long wanted) {
    List<String> starts = new ArrayList<>();
    for (int rank = 20; rank < 400; rank++) {
      String word = w(rank);
      for (int length = 4; length < word.length(); length++) starts.add(word.substring(0, length));
    }
    return nearest(starts, wanted, text -> text + "*");
  }

  private String end(long wanted) {
    List<String> ends = new ArrayList<>();
    for (int rank = 20; rank < 60; rank++) {
      String word = w(rank);
      for (int length = 3; length < Math.min(6, word.length()); length++) {
        ends.add(word.substring(word.length() - length));
      }
    }
    return nearest(ends, wanted, text -> "*" + text);
  }

  private interface Asking {
    String of(String text);
  }

  private String nearest(List<String> texts, long wanted, Asking asking) {
    String best = texts.getFirst();
    long off = Long.MAX_VALUE;
    for (String text : texts.stream().distinct().limit(60).toList()) {
      long by = Math.abs(hits(asking.of(text)) - wanted);
      if (by < off) {
        off = by;
        best = text;
      }
    }
    return best;
  }
}
