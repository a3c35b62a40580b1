package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.preset.Preset.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Maps recorded JSON answers by the expressions of a preset alone, without the cleaning of texts
/// that a reader does.
///
/// @param dates reads a date as written
public record JsonItems(Function<String, Optional<Instant>> dates) implements PresetCheck.Mapper {
  @Override
  public List<Map<String, String>> items(Preset preset, Map<String, String> params, byte[] answer) {
    JsonAnswer json =
        JsonAnswer.read(new String(answer, UTF_8))
            .orElseThrow(() -> new IllegalArgumentException("the answer is not JSON"));
    Mapping mapping = preset.mapping();
    return switch (json.items(mapping.itemsFor(params), params)) {
      case JsonAnswer.Items.BadShape bad -> throw new IllegalArgumentException(bad.sentence());
      case JsonAnswer.Items.Found found ->
          found.items().stream()
              .map(item -> fields(mapping, item))
              .filter(JsonItems::isItem)
              .toList();
    };
  }

  /// The fields of one item as texts by [Field#shown()].
  public Map<String, String> fields(Mapping mapping, Lookup item) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      Expression expression = mapping.fields().get(field);
      if (expression == null) continue;
      text(field, expression, item).ifPresent(text -> texts.put(field.shown(), text));
    }
    return texts;
  }

  /// Whether there is anything to keep: something that tells it apart or something that was said.
  static boolean isItem(Map<String, String> texts) {
    return List.of(Field.ID, Field.LINK, Field.TITLE, Field.TEXT).stream()
        .anyMatch(field -> texts.containsKey(field.shown()));
  }

  private Optional<String> text(Field field, Expression expression, Lookup item) {
    return switch (field) {
      case DATE -> date(expression, item);
      case LIKES, SHARES, REPLIES, VIEWS, REACH -> {
        var count = expression.count(item);
        yield count.isPresent() ? Optional.of(Long.toString(count.getAsLong())) : Optional.empty();
      }
      case RATING, RATING_MAX -> {
        var rating = expression.decimal(item);
        yield rating.isPresent()
            ? Optional.of(Double.toString(rating.getAsDouble()))
            : Optional.empty();
      }
      case ID,
          TITLE,
          LINK,
          TEXT,
          SUMMARY,
          AUTHOR_NAME,
          AUTHOR_HANDLE,
          AUTHOR_URL,
          OUTLET,
          LANG,
          PARENT_ID,
          THREAD_ID,
          MEDIA ->
          expression.text(item);
    };
  }

  private Optional<String> date(Expression expression, Lookup item) {
    List<DateText> found = new ArrayList<>(expression.dates(item));
    return found.stream()
        .map(date -> date.instant().or(() -> dates.apply(date.text())))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Instant::toString);
  }
}
