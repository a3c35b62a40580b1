package earshot.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The texts of one mention after the other as Lucene takes them: making these anew for each would
/// cost more than filling them.
///
/// For one mention at a time; what was given of the last one speaks of the next one then.
final class WordFields {
  private static final FieldType WORDS = words();

  private final Map<TextField, TokenList> streams = new EnumMap<>(TextField.class);
  private final List<Field> fields;

  WordFields() {
    for (TextField in : TextField.values()) streams.put(in, new TokenList(List.of()));
    fields =
        streams.entrySet().stream()
            .map(each -> new Field(each.getKey().indexed(), each.getValue(), WORDS))
            .toList();
  }

  /// The words of an item in each of its texts.
  List<Field> of(LiveItem item) {
    CutTexts texts = new CutTexts(item);
    streams.forEach((in, stream) -> stream.over(texts.of(in)));
    return fields;
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
