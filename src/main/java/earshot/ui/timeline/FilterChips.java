package earshot.ui.timeline;

import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentiment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What narrows the list, each as a chip that takes it away again.
final class FilterChips {
  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final Messages words;
  private final FlowPane chips = new FlowPane(8, 4);

  FilterChips(FilterViewModel filter, CountsViewModel counts, Messages words) {
    this.filter = filter;
    this.counts = counts;
    this.words = words;
    chips.getStyleClass().add("filter-chips");
    // Without this it would ask for 400 px however few chips there are.
    chips.setPrefWrapLength(0);
    filter.filter().subscribe(any -> show());
    filter.nothingFits().subscribe(any -> show());
    counts.counts().subscribe(any -> show());
  }

  Region node() {
    return chips;
  }

  private void show() {
    chips.getChildren().clear();
    filter
        .brush()
        .get()
        .ifPresent(
            range -> chip(range(range), "chip.time", () -> filter.brush().set(Optional.empty())));
    filter
        .source()
        .get()
        .ifPresent(
            id -> chip(name(id), "chip.source", () -> filter.source().set(Optional.empty())));
    if (filter.sentiments().get().size() < Sentiment.values().length) {
      chip(sentiments(), "chip.sentiments", this::allSentiments);
    }
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(filter.narrowing().get().of(facet))) {
        chip(name(facet, value), "chip.facet", () -> leave(facet, value));
      }
    }
    if (!filter.query().get().isEmpty()) {
      chip(
          words.get("chip.query.words", filter.query().get()),
          "chip.query",
          () -> filter.query().set(""));
    }
    chips.setVisible(!chips.getChildren().isEmpty());
    chips.setManaged(chips.isVisible());
  }

  private void chip(String what, String key, Runnable remove) {
    chips.getChildren().add(Chip.removable(what, words.get(key, what), remove));
  }

  private void allSentiments() {
    filter.sentiments().set(Set.copyOf(EnumSet.allOf(Sentiment.class)));
  }

  private String sentiments() {
    if (filter.nothingFits().get()) return words.get("chip.no-sentiment");
    return Arrays.stream(Sentiment.values())
        .filter(filter.sentiments().get()::contains)
        .map(Sentiment::word)
        .collect(Collectors.joining(", "));
  }

  private void leave(Facet facet, String value) {
    filter.narrowing().set(filter.narrowing().get().toggled(facet, value));
  }

  private String name(Facet facet, String value) {
    String given =
        counts.counts().get().facets().getOrDefault(facet, List.of()).stream()
            .filter(row -> row.value().equals(value))
            .map(CountsViewModel.FacetRow::name)
            .findFirst()
            .orElse(value);
    return new FacetWords(words).name(facet, value, given);
  }

  private String name(SourceId id) {
    return counts.counts().get().sources().stream()
        .map(CountsViewModel.SourceRow::source)
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .orElse(words.get("chip.one-source"));
  }

  private String range(TimeRange range) {
    Formats formats = words.formats();
    String from = formats.day(range.from()) + " " + formats.time(range.from());
    if (range.to().equals(filter.range().get().to())) return words.get("chip.to-now", from);
    boolean sameDay = formats.day(range.from()).equals(formats.day(range.to()));
    String to = (sameDay ? "" : formats.day(range.to()) + " ") + formats.time(range.to());
    return words.get("chip.from-to", from, to);
  }
}
