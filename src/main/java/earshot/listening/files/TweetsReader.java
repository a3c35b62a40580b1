package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what was collected with the X API (Tweets API v2): a page of answers or a post in each
/// line.
final class TweetsReader implements RecordReader {
  /// Characters of a page of 500 posts with all that can be asked of them.
  private static final int LONGEST_PAGE = 8 << 20;

  private static final long EPOCH = 1_288_834_974_657L;

  private static final Pattern PAGE =
      Pattern.compile("\\s*\\{.*\"(?:data|errors)\"\\s*:\\s*[\\[{]", Pattern.DOTALL);
  private static final Pattern SIGN =
      Pattern.compile(
          "\"(?:edit_history_tweet_ids|includes|pinned_tweet_id|tweet_count|member_count)\"");
  private static final Pattern COMPLIANCE =
      Pattern.compile(
          "\\s*\\{\\s*\"id\"\\s*:\\s*\"\\d+\"\\s*,\\s*\"action\"\\s*:.*", Pattern.DOTALL);

  @Override
  public String format() {
    return "Tweets API v2";
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.latin().stripLeading().startsWith("{")) return false;
    String start = head.latin();
    boolean collected = start.contains("\"__twarc\"");
    boolean posts = start.contains("\"author_id\"") && start.contains("\"conversation_id\"");
    boolean page = PAGE.matcher(start).lookingAt() && SIGN.matcher(start).find();
    return collected || posts || page || COMPLIANCE.matcher(start).matches();
  }

  @Override
  public Optional<Growing> growing(Head head) {
    return Optional.of(Growing.lines(Encodings.of(head.start())));
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    try (InputStream in = file.open()) {
      CappedLines lines = new CappedLines(JsonRecords.reader(in), LONGEST_PAGE);
      for (long number = 1; lines.next(); number++) read(lines, number, file, to);
    }
  }

  private static void read(CappedLines line, long number, Contents file, Records to) {
    String place = "line " + number;
    if (line.isCut()) {
      to.reject(place, JsonRecords.sentence(Rule.LINE));
      return;
    }
    if (line.text().isBlank()) return;
    Optional<JsonRecord> value = JsonRecords.value(line.text(), LONGEST_PAGE);
    if (value.isEmpty()) to.reject(place, "It is damaged or breaks off.");
    else value(value.get(), place, file, to);
  }

  private static void value(JsonRecord value, String place, Contents file, Records to) {
    if (value.has("action") && value.has("id")) {
      notice(value, to);
    } else if (value.has("data")) {
      Map<String, JsonRecord> users = byId(value.list("includes", "users"), "id");
      Map<String, JsonRecord> media = byId(value.list("includes", "media"), "media_key");
      for (JsonRecord each : value.list("data")) one(each, users, media, place, file, to);
    } else if (value.has("text") && value.has("id")) {
      // Flattened: all that belongs to a post stands in it.
      Map<String, JsonRecord> users = new HashMap<>();
      users.put(value.text("author_id"), value.in("author"));
      Map<String, JsonRecord> media = byId(value.list("attachments", "media"), "media_key");
      one(value, users, media, place, file, to);
    } else if (value.has("errors") || value.has("title") || value.has("meta")) {
      to.skip("messages of the service");
    } else {
      to.reject(place, "It is no answer of the X API.");
    }
  }

  // Notices of posts and of accounts look the same; but the number of a post holds its time, and
  // one without (before November 2010) could be the number of an account.
  private static void notice(JsonRecord value, Records to) {
    String id = value.text("id");
    Optional<Instant> made = date(value.text("created_at"));
    boolean deleted = value.text("action").equals("delete");
    if (!deleted || made.isEmpty() || !id.matches("[0-9]{11,19}")) {
      to.skip("notices that name no post");
    } else if (timeIn(id).until(made.get()).abs().compareTo(Duration.ofSeconds(2)) < 0) {
      to.withdrawn("x", id);
    } else {
      to.skip("notices that name no post");
    }
  }

  // https://docs.x.com/fundamentals/x-ids: milliseconds since X's own epoch, above 22 other bits.
  private static Instant timeIn(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + EPOCH);
  }

  private static Map<String, JsonRecord> byId(java.util.List<JsonRecord> all, String id) {
    Map<String, JsonRecord> byId = new HashMap<>();
    for (JsonRecord each : all) byId.put(each.text(id), each);
    return byId;
  }

  private static void one(
      JsonRecord value,
      Map<String, JsonRecord> users,
      Map<String, JsonRecord> media,
      String place,
      Contents file,
      Records to) {
    if (value.has("username")) {
      to.skip("accounts");
    } else if (value.has("owner_id") || value.has("member_count")) {
      to.skip("lists");
    } else if (value.has("tweet_count")) {
      to.skip("counts");
    } else if (value.has("withheld") && !value.has("text")) {
      to.skip("posts that are withheld");
    } else if (!value.has("id") || !value.has("text")) {
      to.reject(place, "It is no post: number or text is missing.");
    } else {
      to.take(post(value, users, media).sighting(file));
    }
  }

  private static Post post(
      JsonRecord tweet, Map<String, JsonRecord> users, Map<String, JsonRecord> media) {
    String id = tweet.text("id");
    String whole = tweet.text("note_tweet", "text");
    boolean isLong = !whole.isEmpty();
    String text = XWords.unescaped(isLong ? whole : tweet.text("text"));
    JsonRecord entities = isLong ? tweet.in("note_tweet", "entities") : tweet.in("entities");
    Post post =
        new Post()
            .id("x", id)
            .link("https://x.com/i/web/status/" + id)
            .text(XWords.withAddresses(text, entities.list("urls")))
            .lang(XWords.language(tweet.text("lang")))
            .answers(parent(tweet), tweet.text("conversation_id"))
            .counts(
                tweet.count("public_metrics", "like_count"),
                tweet.count("public_metrics", "retweet_count"),
                tweet.count("public_metrics", "reply_count"),
                tweet.count("public_metrics", "impression_count"));
    JsonRecord author = users.get(tweet.text("author_id"));
    if (author != null) {
      String handle = author.text("username");
      post.by(author.text("name"), handle, handle.isEmpty() ? "" : "https://x.com/" + handle);
    }
    date(tweet.text("created_at")).ifPresent(at -> post.at(at, tweet.text("created_at")));
    for (JsonRecord key : tweet.list("attachments", "media_keys")) {
      JsonRecord medium = media.get(key.text());
      if (medium != null) show(post, medium);
    }
    return post;
  }

  private static void show(Post post, JsonRecord medium) {
    String url =
        medium.text("url").isEmpty() ? medium.text("preview_image_url") : medium.text("url");
    post.shows(url, medium.text("type"), medium.text("alt_text"));
  }

  private static String parent(JsonRecord tweet) {
    for (JsonRecord other : tweet.list("referenced_tweets")) {
      if (other.text("type").equals("replied_to")) return other.text("id");
    }
    return "";
  }

  private static Optional<Instant> date(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
