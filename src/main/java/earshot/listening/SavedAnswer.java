package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.listening.mail.MailFile;
import earshot.listening.preset.Field;
import earshot.listening.preset.JsonAnswer;
import earshot.listening.preset.Lookup;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetCheck;
import earshot.model.FailureReason;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Reads an answer that was saved as if a source of a preset had just received it.
public final class SavedAnswer implements PresetCheck.Mapper {
  @Override
  public List<Map<String, String>> items(Preset preset, Map<String, String> params, byte[] answer) {
    return switch (read(preset, params, answer)) {
      case ParsedFeed.Document document ->
          document.items().stream().map(SavedAnswer::texts).toList();
      case ParsedFeed.Unreadable unreadable ->
          throw new IllegalArgumentException(unreadable.sentence());
    };
  }

  /// What the reader of the preset's kind finds in an answer, which for mail is one whole mail.
  static ParsedFeed read(Preset preset, Map<String, String> params, byte[] answer) {
    URI address = preset.request().address(params);
    return switch (preset.kind()) {
      case FEED ->
          FeedParser.parse(answer, FeedOrigin.of(address), FeedOverrides.of(preset, params));
      case JSON -> json(preset, params, answer, address);
      case PAGE -> page(preset, params, answer, address);
      case MAIL -> document(preset, MailFile.items(answer), EnumSet.noneOf(Repair.class));
      case IMPORT ->
          unreadable(FailureReason.BAD_SHAPE, "Answers of this kind are not checked like this.");
    };
  }

  private static ParsedFeed json(
      Preset preset, Map<String, String> params, byte[] answer, URI address) {
    JsonDocument document = JsonDocument.read(Charsets.decode(answer, Optional.empty()).text());
    if (document.isEmpty()) return unreadable(FailureReason.BAD_SHAPE, "This is not JSON.");
    return switch (document.answer().items(preset.mapping().itemsFor(params), params)) {
      case JsonAnswer.Items.BadShape(String sentence) ->
          unreadable(FailureReason.BAD_SHAPE, sentence);
      case JsonAnswer.Items.Found(List<Lookup> found) -> {
        ItemMapping mapping = new ItemMapping(preset);
        Optional<Base> base = Optional.of(Base.of(address));
        EnumSet<Repair> repaired = EnumSet.noneOf(Repair.class);
        if (document.broken().isPresent()) repaired.add(Repair.TRUNCATED);
        yield document(
            preset, found.stream().map(item -> mapping.read(item, base)).toList(), repaired);
      }
    };
  }

  private static ParsedFeed page(
      Preset preset, Map<String, String> params, byte[] answer, URI address) {
    // The first look at a page that is watched for changes brings nothing.
    if (preset.mapping().diff()) {
      return document(preset, List.of(), EnumSet.noneOf(Repair.class));
    }
    String text = Charsets.decode(answer, Optional.empty()).text();
    var page = Jsoup.parse(text, address.toString(), Parser.htmlParser().setMaxDepth(Caps.DEPTH));
    List<FeedItem> items =
        new PageItems(preset, params, Budget.NONE).in(page, Optional.of(Base.of(address))).items();
    return document(preset, items, EnumSet.noneOf(Repair.class));
  }

  private static ParsedFeed document(
      Preset preset, List<FeedItem> items, EnumSet<Repair> repaired) {
    String kind = preset.kind().name().toLowerCase(java.util.Locale.ROOT);
    List<FeedItem> kept = items.stream().filter(FeedItem::saysSomething).toList();
    return XmlFeed.feed(kind, preset.name(), Optional.empty(), kept, FeedHints.NONE, repaired);
  }

  private static ParsedFeed unreadable(FailureReason reason, String sentence) {
    return new ParsedFeed.Unreadable(reason, sentence, List.of());
  }

  private static Map<String, String> texts(FeedItem item) {
    Map<Field, String> texts = new LinkedHashMap<>();
    Sighting.Words words = item.words();
    texts.put(Field.ID, item.identity().externalId().orElse(""));
    texts.put(Field.TITLE, words.title());
    texts.put(Field.LINK, item.identity().permalink().map(URI::toString).orElse(""));
    texts.put(Field.DATE, item.published().map(Instant::toString).orElse(""));
    texts.put(Field.TEXT, words.html());
    texts.put(Field.SUMMARY, words.summaryHtml());
    texts.put(Field.AUTHOR_NAME, item.author().name());
    texts.put(Field.AUTHOR_HANDLE, item.author().handle());
    texts.put(Field.AUTHOR_URL, item.author().url().map(URI::toString).orElse(""));
    texts.put(Field.OUTLET, item.author().outlet());
    texts.put(Field.LANG, words.lang());
    texts.put(Field.PARENT_ID, item.conversation().parentId());
    texts.put(Field.THREAD_ID, item.conversation().threadId());
    Sighting.Counts counts = item.counts();
    counts.rating().ifPresent(rating -> texts.put(Field.RATING, String.valueOf(rating.given())));
    counts.rating().ifPresent(rating -> texts.put(Field.RATING_MAX, String.valueOf(rating.most())));
    texts.put(Field.LIKES, digits(counts.likes()));
    texts.put(Field.SHARES, digits(counts.shares()));
    texts.put(Field.REPLIES, digits(counts.replies()));
    texts.put(Field.VIEWS, digits(counts.views()));
    texts.put(Field.REACH, digits(counts.reach()));
    if (!item.media().isEmpty()) {
      texts.put(Field.MEDIA, item.media().getFirst().url().toString());
    }
    Map<String, String> shown = new LinkedHashMap<>();
    texts.forEach(
        (field, text) -> {
          if (!text.isEmpty()) shown.put(field.shown(), text);
        });
    return shown;
  }

  private static String digits(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }
}
