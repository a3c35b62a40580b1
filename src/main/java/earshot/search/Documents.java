package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Trait;
import earshot.model.Traits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/// What the index holds of a mention.
final class Documents {
  // BCP 47, RFC 5646 §4.4.1: implementations need to keep 35 characters.
  private static final int LONGEST_LANGUAGE = 35;

  private Documents() {}

  /// Everything that can be asked of a stored mention.
  ///
  /// @param words used again for the next mention, so that the document is to be taken before it
  static Document of(Mention mention, Traits traits, WordFields words) {
    Document document = new Document();
    LiveItem item = LiveItem.of(mention);
    facts(item).forEach(document::add);
    words.of(item).forEach(document::add);
    document.add(new StringField(Fields.ID, Fields.id(mention.id()), Field.Store.NO));
    long at = mention.at().toEpochMilli();
    document.add(new NumericDocValuesField(Fields.AT, at));
    document.add(new LongPoint(Fields.EFFECTIVE_AT, at));
    document.add(new NumericDocValuesField(Fields.MENTION, mention.id().value()));
    document.add(new NumericDocValuesField(Fields.FROM, mention.origin().source().value()));
    document.add(term(Fields.STATUS, Fields.code(mention.status())));
    marks(mention.brands(), document);
    traits.story().ifPresent(story -> document.add(term(Fields.STORY, story.toString())));
    for (String tag : traits.tags()) document.add(term(Fields.TAG, Fields.tag(tag)));
    for (Trait trait : traits.are()) document.add(term(Fields.IS, Fields.code(trait)));
    return document;
  }

  /// Everything that can be asked of an item when it arrives.
  static List<IndexableField> fields(LiveItem item) {
    List<IndexableField> fields = facts(item);
    fields.addAll(new WordFields().of(item));
    return fields;
  }

  /// What can be asked of an arriving item beside its texts.
  static List<IndexableField> facts(LiveItem item) {
    Mention.Content content = item.content();
    List<IndexableField> fields = new ArrayList<>();
    if (!content.url().isEmpty()) fields.add(term(Fields.URL, Addresses.start(content.url())));
    Addresses.sites(content.url()).forEach(site -> fields.add(term(Fields.SITE, site)));
    languages(content.lang()).forEach(lang -> fields.add(term(Fields.LANG, lang)));
    fields.add(term(Fields.SOURCE, Fields.code(item.source())));
    fields.add(term(Fields.TYPE, Fields.code(item.kind())));
    content
        .rating()
        .ifPresent(rating -> fields.add(new DoublePoint(Fields.RATING, rating.given())));
    return fields;
  }

  /// The words of an item in one of its texts.
  static List<Token> tokens(TextField in, LiveItem item) {
    Mention.Content content = item.content();
    return switch (in) {
      case ANYWHERE -> Words.of(content.title(), content.body());
      case TITLE -> Words.of(content.title());
      case AUTHOR -> Words.of(content.author(), handle(content.handle()));
      case SOURCE -> Words.of(item.sourceName());
      case RAW -> RawWords.of(content.title(), content.body());
    };
  }

  static String handle(String handle) {
    return handle.isEmpty() || handle.startsWith("@") ? handle : "@" + handle;
  }

  /// The tag and everything it belongs to: `pt-br` and `pt`; nothing of what is no tag.
  static List<String> languages(String tag) {
    List<String> languages = new ArrayList<>();
    if (tag.length() > LONGEST_LANGUAGE) return languages;
    String lang = tag.toLowerCase(Locale.ROOT).replace('_', '-');
    while (!lang.isEmpty()) {
      languages.add(lang);
      lang = lang.substring(0, Math.max(0, lang.lastIndexOf('-')));
    }
    return languages;
  }

  private static void marks(List<Mention.BrandMark> marks, Document document) {
    Set<Label> labels = new LinkedHashSet<>();
    for (Mention.BrandMark mark : marks) {
      BrandId brand = mark.brand();
      document.add(term(Fields.BRAND, Fields.code(brand)));
      document.add(term(Fields.BRAND_LABEL, Fields.brandLabel(brand, mark.label())));
      document.add(new SortedNumericDocValuesField(Fields.MARKS, Fields.mark(brand, mark.label())));
      labels.add(mark.label());
    }
    labels.forEach(label -> document.add(term(Fields.LABEL, Fields.code(label))));
  }

  private static Field term(String field, String text) {
    return new StringField(field, text, Field.Store.NO);
  }
}
