package earshot.listening.files;

import earshot.listening.files.ColumnMap.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Suggests from the names of columns, and from what stands in them, which holds what.
final class Columns {
  private static final Map<Part, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              Part.ID, List.of("id", "post id", "mention id", "comment id", "review id", "guid")),
          Map.entry(
              Part.LINK,
              List.of("url", "link", "permalink", "address", "adresse", "enlace", "lien", "href")),
          Map.entry(
              Part.TITLE,
              List.of("title", "headline", "subject", "titel", "titre", "titulo", "betreff")),
          Map.entry(
              Part.TEXT,
              List.of(
                  "text",
                  "full text",
                  "body",
                  "message",
                  "msg",
                  "content",
                  "comment",
                  "review",
                  "review text",
                  "snippet",
                  "description",
                  "post",
                  "tweet",
                  "caption",
                  "texto",
                  "texte",
                  "inhalt",
                  "nachricht",
                  "kommentar")),
          Map.entry(
              Part.AUTHOR,
              List.of(
                  "author",
                  "author name",
                  "name",
                  "who",
                  "user",
                  "from",
                  "full name",
                  "autor",
                  "auteur",
                  "verfasser",
                  "by")),
          Map.entry(
              Part.HANDLE, List.of("handle", "username", "user name", "screen name", "account")),
          Map.entry(
              Part.OUTLET,
              List.of(
                  "source",
                  "site",
                  "outlet",
                  "domain",
                  "publication",
                  "platform",
                  "quelle",
                  "fuente")),
          Map.entry(
              Part.DATE,
              List.of(
                  "date",
                  "published at",
                  "published",
                  "created at",
                  "created",
                  "timestamp",
                  "when",
                  "datetime",
                  "date time",
                  "posted at",
                  "posted",
                  "datum",
                  "fecha",
                  "zeit",
                  "time stamp")),
          Map.entry(Part.TIME, List.of("time", "uhrzeit", "hora", "heure")),
          Map.entry(Part.LANGUAGE, List.of("language", "lang", "sprache", "idioma", "langue")),
          Map.entry(
              Part.RATING,
              List.of("rating", "stars", "star rating", "score", "bewertung", "sterne")),
          Map.entry(
              Part.LIKES, List.of("likes", "like count", "favorites", "favourites", "upvotes")),
          Map.entry(Part.SHARES, List.of("shares", "share count", "retweets", "reposts")),
          Map.entry(Part.REPLIES, List.of("replies", "comments", "reply count", "comment count")),
          Map.entry(Part.VIEWS, List.of("views", "view count", "impressions")),
          Map.entry(
              Part.REACH,
              List.of(
                  "reach",
                  "reach (new)",
                  "estimated reach",
                  "social reach",
                  "estimated social reach",
                  "social media reach",
                  "potential reach",
                  "direct reach",
                  "domain reach",
                  "cumulative reach",
                  "reichweite",
                  "alcance",
                  "portée")),
          Map.entry(Part.PARENT, List.of("parent", "parent id", "in reply to", "reply to id")));

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:ip|ip ?addr\\w*|e-?mail\\w*|phone\\w*|telephone|telefon|mobile|"
              + "direct ?messages?|dm)(?:[^a-z]|$)");
  private static final Set<String> WEB = Set.of("http://", "https://");

  private Columns() {}

  /// Whether a column holds what is left out unless somebody asks for it: network addresses, mail
  /// addresses, telephone numbers, direct messages.
  static boolean isPersonal(String column) {
    return PERSONAL.matcher(column.replace('_', ' ')).find();
  }

  /// A suggestion.
  ///
  /// @param sample rows of the beginning
  static ColumnMap suggested(List<String> header, List<Table.Cells> sample) {
    Map<Part, String> columns = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      named(part, header, columns).ifPresent(column -> columns.put(part, column));
    }
    if (!columns.containsKey(Part.DATE)) {
      dated(header, sample, columns).ifPresent(column -> columns.put(Part.DATE, column));
    }
    if (!columns.containsKey(Part.TEXT)) {
      wordiest(header, sample, columns).ifPresent(column -> columns.put(Part.TEXT, column));
    }
    if (!columns.containsKey(Part.DATE)) columns.remove(Part.TIME);
    return new ColumnMap("", columns);
  }

  /// The same columns as a header writes their names; those it lacks are left out.
  static ColumnMap written(ColumnMap known, List<String> header) {
    Map<Part, String> columns = new EnumMap<>(Part.class);
    known
        .columns()
        .forEach(
            (part, name) ->
                header.stream()
                    .filter(each -> each.strip().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(each -> columns.put(part, each)));
    return new ColumnMap(known.name(), columns);
  }

  /// The column that holds a part by its name, of those that hold nothing yet.
  static Optional<String> named(Part part, List<String> header, Map<Part, String> taken) {
    for (String name : NAMES.getOrDefault(part, List.of())) {
      for (String column : header) {
        boolean free = !taken.containsValue(column) && !isPersonal(column);
        if (free && (plain(column).equals(name) || plain(last(column)).equals(name))) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wordiest(
      List<String> header, List<Table.Cells> sample, Map<Part, String> taken) {
    String best = "";
    long most = 0;
    for (String column : header) {
      if (taken.containsValue(column) || isPersonal(column)) continue;
      long length = 0;
      for (Table.Cells row : sample) {
        String cell = row.of(column);
        boolean words =
            cell.chars().anyMatch(Character::isLetter) && WEB.stream().noneMatch(cell::startsWith);
        length += words ? cell.length() : 0;
      }
      if (length > most) {
        most = length;
        best = column;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static Optional<String> dated(
      List<String> header, List<Table.Cells> sample, Map<Part, String> taken) {
    for (String column : header) {
      if (taken.containsValue(column) || sample.isEmpty()) continue;
      boolean all =
          sample.stream()
              .map(row -> row.of(column))
              .allMatch(cell -> cell.length() >= 8 && isDate(cell));
      if (all) return Optional.of(column);
    }
    return Optional.empty();
  }

  private static boolean isDate(String cell) {
    return new DateCells(Choices.NONE.dayFirst(true)).read(cell, "").isPresent();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static String plain(String column) {
    String spaced =
        column.strip().replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_\\-/]+", " ");
    return spaced.toLowerCase(Locale.ROOT);
  }
}
