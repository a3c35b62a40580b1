package earshot.archive;

import earshot.language.redact.Redaction;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Mention.BrandMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a mention as files for others hold them, with people left out as asked.
final class MentionCells {
  /// In the order of the columns; more may follow, these stay.
  static final List<String> NAMES =
      List.of(
          "id",
          "at",
          "published_at",
          "source",
          "author",
          "handle",
          "title",
          "text",
          "link",
          "brands",
          "label",
          "compound",
          "language",
          "rating",
          "rating_of",
          "status",
          "provenance",
          "dated_by");

  private final Map<BrandId, String> brands;
  private final Redaction redaction;

  MentionCells(Map<BrandId, String> brands, Redaction redaction) {
    this.brands = brands;
    this.redaction = redaction;
  }

  /// The value of each field: words, numbers, lists of words; null where there is none.
  Map<String, @Nullable Object> of(Mention mention) {
    Mention.Content content = mention.content();
    Mention.Origin origin = mention.origin();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(mention.id().value());
    values.add(mention.at().toString());
    values.add(origin.publishedAt().map(Object::toString).orElse(null));
    values.add(redaction.quote(origin.sourceName()));
    values.add(redaction.author(content.author(), content.handle()));
    values.add(redaction.handle(content.author(), content.handle()));
    values.add(redaction.text(content.title()));
    values.add(redaction.text(content.body()));
    values.add(redaction.link(content.url()));
    values.add(mention.brands().stream().map(mark -> name(mark.brand())).toList());
    values.add(
        mention.brands().stream()
            .findFirst()
            .map(BrandMark::label)
            .map(MentionCells::code)
            .orElse(null));
    values.add(mention.brands().stream().findFirst().flatMap(BrandMark::compound).orElse(null));
    values.add(content.lang());
    values.add(content.rating().map(rating -> rating.given()).orElse(null));
    values.add(content.rating().map(rating -> rating.most()).orElse(null));
    values.add(mention.status().name().toLowerCase(Locale.ROOT));
    values.add(origin.provenance().name().toLowerCase(Locale.ROOT));
    values.add(origin.dateSource().name().toLowerCase(Locale.ROOT));
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) cells.put(NAMES.get(i), values.get(i));
    return cells;
  }

  /// The same as words of a table.
  List<String> words(Mention mention) {
    return of(mention).values().stream().map(MentionCells::word).toList();
  }

  private static String word(@Nullable Object value) {
    if (value == null) return "";
    if (!(value instanceof List<?> list)) return value.toString();
    return String.join(", ", list.stream().map(Object::toString).toList());
  }

  private String name(BrandId id) {
    return brands.getOrDefault(id, "brand " + id);
  }

  private static String code(Label label) {
    return label == Label.UNSCORED ? "not scored" : label.name().toLowerCase(Locale.ROOT);
  }
}
