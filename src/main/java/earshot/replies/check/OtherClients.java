package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Knows the names and handles of clients other than the one who answers.
///
/// Names are whole words; case, accents, look-alike letters and how words are joined make no
/// difference: `Lakeside Books`, `LAKESIDE-BOOKS`, `#lakesidebooks` and one with a Cyrillic `а` are
/// the same.
public final class OtherClients {
  /// No other client.
  public static final OtherClients NONE = new OtherClients(List.of(), Set.of());

  private static final int LONGEST_GAP = 2;

  private final Map<String, Known> known = new HashMap<>();
  private List<TemplatePrint> prints = List.of();
  private int longest;

  /// A client.
  ///
  /// @param name as people write it
  /// @param also its handles (with `@`), domains and other names
  public record Client(String name, List<String> also) {
    /// Copies the list.
    public Client {
      also = List.copyOf(also);
    }
  }

  /// A client's name where it stands in a text.
  public record Seen(String client, Span span) {}

  /// @param client empty for a name of our own, which takes its place before any other
  private record Known(Optional<String> client, boolean handle, Set<Integer> borders) {}

  /// @param ours names that are no other client's, whoever else has them
  public OtherClients(List<Client> clients, Set<String> ours) {
    for (Client client : clients) {
      put(client.name(), Optional.of(client.name()));
      for (String name : client.also()) put(name, Optional.of(client.name()));
    }
    for (String name : ours) put(name, Optional.empty());
  }

  private void put(String name, Optional<String> client) {
    boolean handle = name.strip().startsWith("@");
    FoldedWords words = FoldedWords.of(name);
    StringBuilder key = new StringBuilder();
    Set<Integer> borders = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      borders.add(key.length());
      key.append(words.word(i));
    }
    if (key.length() < 2) return;
    Known next = new Known(client, handle, borders);
    // Our own names come last and win; a plain name is more than a handle.
    known.merge(
        key.toString(),
        next,
        (old, later) -> later.client().isEmpty() || old.handle() ? later : old);
    longest = Math.max(longest, key.length());
  }

  /// The same clients with their templates.
  OtherClients with(List<TemplatePrint> templates) {
    prints = List.copyOf(templates);
    return this;
  }

  /// Whose template the words are, if they are one.
  Optional<String> template(String text) {
    if (prints.isEmpty()) return Optional.empty();
    long[] runs = SentReplies.runs(text);
    return prints.stream().filter(print -> print.isIn(runs)).map(TemplatePrint::client).findFirst();
  }

  /// Whether there is nobody to be mixed up with.
  public boolean isEmpty() {
    return prints.isEmpty() && known.values().stream().allMatch(each -> each.client().isEmpty());
  }

  /// Where others are named, in the order of the text.
  public List<Seen> in(String text) {
    if (known.isEmpty()) return List.of();
    FoldedWords words = FoldedWords.of(text);
    List<Seen> seen = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int next = at + 1;
      int end = longestName(words, at);
      if (end >= 0) {
        Known name = known.get(key(words, at, end));
        if (name != null && name.client().isPresent()) {
          seen.add(new Seen(name.client().orElseThrow(), new Span(words.from(at), words.to(end))));
        }
        next = end + 1;
      }
      at = next;
    }
    return seen;
  }

  /// The last word of the longest name that begins here, or −1.
  private int longestName(FoldedWords words, int at) {
    int best = -1;
    StringBuilder key = new StringBuilder();
    Set<Integer> apart = new HashSet<>();
    for (int end = at; end < words.size(); end++) {
      if (end > at) {
        if (words.gap(end) > LONGEST_GAP || words.parted(end)) break;
        if (words.spaced(end)) apart.add(key.length());
      }
      key.append(words.word(end));
      if (key.length() > longest) break;
      Known name = known.get(key.toString());
      if (name == null || !name.borders().containsAll(apart)) continue;
      if (!name.handle() || words.addressed(at)) best = end;
    }
    return best;
  }

  private static String key(FoldedWords words, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i <= to; i++) key.append(words.word(i));
    return key.toString();
  }
}
