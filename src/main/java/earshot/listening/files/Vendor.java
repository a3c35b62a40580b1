package earshot.listening.files;

import static earshot.listening.files.ColumnMap.Part.AUTHOR;
import static earshot.listening.files.ColumnMap.Part.DATE;
import static earshot.listening.files.ColumnMap.Part.HANDLE;
import static earshot.listening.files.ColumnMap.Part.ID;
import static earshot.listening.files.ColumnMap.Part.LANGUAGE;
import static earshot.listening.files.ColumnMap.Part.LIKES;
import static earshot.listening.files.ColumnMap.Part.LINK;
import static earshot.listening.files.ColumnMap.Part.OUTLET;
import static earshot.listening.files.ColumnMap.Part.PARENT;
import static earshot.listening.files.ColumnMap.Part.RATING;
import static earshot.listening.files.ColumnMap.Part.REACH;
import static earshot.listening.files.ColumnMap.Part.REPLIES;
import static earshot.listening.files.ColumnMap.Part.SENTIMENT;
import static earshot.listening.files.ColumnMap.Part.SHARES;
import static earshot.listening.files.ColumnMap.Part.TEXT;
import static earshot.listening.files.ColumnMap.Part.TIME;
import static earshot.listening.files.ColumnMap.Part.TITLE;
import static earshot.listening.files.ColumnMap.Part.VIEWS;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables of services that are known by the columns they must have. The sets of Brandwatch,
/// Brand24 and Mention are as documented, not seen in a real export.
///
/// @param idSpace makes its ids comparable across files
/// @param idPrefix what the service writes before its ids elsewhere
/// @param required columns by which it is known, in lower case
record Vendor(
    String name, String idSpace, String idPrefix, Set<String> required, ColumnMap columns) {
  /// All of them, the most telling first.
  static final List<Vendor> ALL =
      List.of(
          of(
              "Play Console",
              "play-review",
              Set.of(
                  "package name", "star rating", "review text", "review submit millis since epoch"),
              Map.of(
                  ID, "Review Link",
                  DATE, "Review Submit Millis Since Epoch",
                  TITLE, "Review Title",
                  TEXT, "Review Text",
                  LANGUAGE, "Reviewer Language",
                  OUTLET, "Package Name",
                  RATING, "Star Rating")),
          of(
              "Meltwater",
              "",
              Set.of("date", "headline", "url", "hit sentence", "source", "sentiment"),
              Map.of(
                  DATE, "Date",
                  TITLE, "Headline",
                  LINK, "URL",
                  TEXT, "Hit Sentence",
                  OUTLET, "Source",
                  AUTHOR, "Influencer",
                  LANGUAGE, "Language",
                  VIEWS, "Views",
                  SENTIMENT, "Sentiment")),
          of(
              "Brandwatch",
              "",
              Set.of("query name", "date", "snippet", "url", "page type"),
              Map.of(
                  DATE, "Date",
                  TITLE, "Title",
                  TEXT, "Full Text",
                  LINK, "Url",
                  OUTLET, "Domain",
                  HANDLE, "Author",
                  AUTHOR, "Full Name",
                  LANGUAGE, "Language",
                  LIKES, "Likes",
                  SENTIMENT, "Sentiment")),
          of(
              "Brand24",
              "",
              Set.of("date", "text", "url", "source", "sentiment"),
              Map.ofEntries(
                  Map.entry(DATE, "Date"),
                  Map.entry(TIME, "Time"),
                  Map.entry(TITLE, "Title"),
                  Map.entry(TEXT, "Text"),
                  Map.entry(LINK, "URL"),
                  Map.entry(AUTHOR, "Author"),
                  Map.entry(OUTLET, "Source"),
                  Map.entry(LIKES, "Likes"),
                  Map.entry(SHARES, "Shares"),
                  Map.entry(REPLIES, "Comments"),
                  Map.entry(SENTIMENT, "Sentiment"))),
          of(
              "Mention",
              "",
              Set.of("url", "source_type", "published_at"),
              Map.of(
                  DATE, "published_at",
                  TITLE, "title",
                  TEXT, "description",
                  LINK, "url",
                  AUTHOR, "author_name",
                  OUTLET, "source_name",
                  LANGUAGE, "language",
                  SENTIMENT, "tone")),
          new Vendor(
              "Reddit comments",
              "reddit",
              "t1_",
              Set.of("id", "permalink", "date", "subreddit", "body", "parent"),
              new ColumnMap(
                  "",
                  Map.of(
                      ID, "id",
                      LINK, "permalink",
                      DATE, "date",
                      TEXT, "body",
                      OUTLET, "subreddit",
                      PARENT, "parent"))),
          new Vendor(
              "Reddit posts",
              "reddit",
              "t3_",
              Set.of("id", "permalink", "date", "subreddit", "title", "body"),
              new ColumnMap(
                  "",
                  Map.of(
                      ID, "id",
                      LINK, "permalink",
                      DATE, "date",
                      TITLE, "title",
                      TEXT, "body",
                      OUTLET, "subreddit"))));

  private static Vendor of(
      String name, String idSpace, Set<String> required, Map<ColumnMap.Part, String> columns) {
    return new Vendor(name, idSpace, "", required, new ColumnMap("", columns));
  }

  /// The service whose table has these columns.
  static Optional<Vendor> of(List<String> header) {
    Set<String> names =
        header.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return ALL.stream().filter(vendor -> names.containsAll(vendor.required())).findFirst();
  }

  /// Its columns as this header writes them; columns that this file lacks are left out. Reach goes
  /// by several names within one service, as it reckoned at the time.
  ColumnMap columnsIn(List<String> header) {
    Map<ColumnMap.Part, String> found = new EnumMap<>(Columns.written(columns, header).columns());
    Columns.named(REACH, header, found).ifPresent(column -> found.put(REACH, column));
    return new ColumnMap(columns.name(), found);
  }
}
