package earshot.cli;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.Posing;
import earshot.model.Shown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Mentions as lines of a terminal and as objects for programs.
final class MentionLines {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final int EXCERPT = 100;

  private final List<Brand> all;
  private final Map<BrandId, String> names = new HashMap<>();
  private final ZoneId zone;

  MentionLines(List<Brand> brands, ZoneId zone) {
    all = List.copyOf(brands);
    all.forEach(brand -> names.put(brand.id(), brand.name()));
    this.zone = zone;
  }

  /// The object that programs read; its fields stay.
  Map<String, Object> json(Mention mention) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", mention.id().value());
    object.put("publishedAt", mention.origin().publishedAt().map(Object::toString).orElse(null));
    object.put("at", mention.at().toString());
    object.put("source", mention.origin().sourceName());
    object.put("author", mention.content().author());
    object.put("title", mention.content().title());
    object.put("text", mention.content().body());
    object.put("link", mention.content().url());
    object.put("brands", mention.brands().stream().map(mark -> name(mark.brand())).toList());
    object.put("label", label(mention).map(MentionLines::code).orElse(null));
    object.put("compound", compound(mention).orElse(null));
    object.put("status", mention.status().name().toLowerCase(Locale.ROOT));
    return object;
  }

  /// A time as the lines show it.
  String time(Instant at) {
    return WHEN.format(at.atZone(zone));
  }

  /// One line for a person: time, label, brand, source, author and the beginning of the text.
  String line(Mention mention) {
    return String.join(
        "  ",
        time(mention.at()),
        "%-9s".formatted(label(mention).map(MentionLines::code).orElse("")),
        brands(mention),
        mention.origin().sourceName() + author(mention),
        excerpt(mention));
  }

  /// The cells of a table: id, time, label, brands, source, excerpt.
  List<String> row(Mention mention) {
    return List.of(
        Long.toString(mention.id().value()),
        WHEN.format(mention.at().atZone(zone)),
        label(mention).map(MentionLines::code).orElse(""),
        brands(mention),
        mention.origin().sourceName(),
        excerpt(mention));
  }

  static String code(Label label) {
    return label == Label.UNSCORED ? "not scored" : label.name().toLowerCase(Locale.ROOT);
  }

  private String brands(Mention mention) {
    return String.join(", ", mention.brands().stream().map(mark -> name(mark.brand())).toList());
  }

  private String name(BrandId id) {
    return names.getOrDefault(id, "brand " + id);
  }

  private static Optional<Label> label(Mention mention) {
    return mention.brands().stream().findFirst().map(Mention.BrandMark::label);
  }

  private static Optional<Double> compound(Mention mention) {
    return mention.brands().stream().findFirst().flatMap(Mention.BrandMark::compound);
  }

  private String author(Mention mention) {
    String author = mention.content().author();
    if (author.isEmpty()) return "";
    return " · " + Posing.marked(LookAlikes.name(author), Posing.as(mention, all).isPresent());
  }

  /// The beginning of the text, on one line.
  static String excerpt(Mention mention) {
    String text = Shown.line(mention.content().whole());
    return text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT - 1)) + "…";
  }
}
