package earshot.search;

import earshot.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/// The words that made a query match, as stretches of the item's texts.
final class WordSpans {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder());

  private final Map<TextField, SortedSet<Span>> found;

  private WordSpans(Map<TextField, SortedSet<Span>> found) {
    this.found = found;
  }

  /// What an index says.
  static WordSpans of(Matches matches) {
    Map<TextField, SortedSet<Span>> found = new EnumMap<>(TextField.class);
    try {
      for (TextField field : TextField.values()) {
        SortedSet<Span> spans = none();
        collect(matches.getMatches(field.indexed()), spans);
        if (!spans.isEmpty()) found.put(field, spans);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new WordSpans(found);
  }

  /// What the words themselves say; absent when the item is not as asked.
  static Optional<WordSpans> of(WordQuery query, CutTexts item) {
    if (!query.holds(item)) return Optional.empty();
    Map<TextField, SortedSet<Span>> found = new EnumMap<>(TextField.class);
    query.addTo(found, item);
    return Optional.of(new WordSpans(found));
  }

  /// No spans yet, in the order in which they are shown.
  static SortedSet<Span> none() {
    return new TreeSet<>(ORDER);
  }

  /// Spans in the title, whichever field they were found in.
  List<Span> inTitle(String title) {
    SortedSet<Span> spans = found(TextField.TITLE);
    for (Span span : whole()) if (span.to() <= title.length()) spans.add(span);
    return outermost(spans);
  }

  /// Spans in the body.
  List<Span> inBody(String title) {
    int base = title.isEmpty() ? 0 : title.length() + 1;
    SortedSet<Span> spans = none();
    for (Span span : whole()) {
      if (span.from() >= base) spans.add(new Span(span.from() - base, span.to() - base));
    }
    return outermost(spans);
  }

  /// Spans in one of the texts, with offsets as the words of that text were cut.
  List<Span> in(TextField field) {
    return outermost(found(field));
  }

  private SortedSet<Span> whole() {
    SortedSet<Span> spans = found(TextField.ANYWHERE);
    spans.addAll(found(TextField.RAW));
    return spans;
  }

  private SortedSet<Span> found(TextField field) {
    SortedSet<Span> spans = none();
    Optional.ofNullable(found.get(field)).ifPresent(spans::addAll);
    return spans;
  }

  private static void collect(@Nullable MatchesIterator found, SortedSet<Span> into)
      throws IOException {
    if (found == null) return;
    while (found.next()) {
      MatchesIterator inside = found.getSubMatches();
      if (inside != null) collect(inside, into);
      else into.add(new Span(found.startOffset(), found.endOffset()));
    }
  }

  /// Without those that lie inside another, such as the bare word of a `#tag`.
  private static List<Span> outermost(SortedSet<Span> spans) {
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      if (span.to() > end) kept.add(span);
      end = Math.max(end, span.to());
    }
    return kept;
  }
}
