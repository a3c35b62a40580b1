package earshot.listening.files;

import earshot.listening.files.Members.Member;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the archive X gives a person of their own account: the posts of that account and nothing
/// of others; messages, likes and addresses are not looked at.
final class XArchiveReader implements RecordReader {
  private static final Pattern SCRIPT =
      Pattern.compile("\\s*window\\.YTD\\.(\\w+)\\.part\\d+\\s*=");
  private static final Pattern POSTS =
      Pattern.compile("(?:.*/)?(?:data/|^)(?:tweets?|tweets?-part\\d+)\\.js");
  private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?data/account\\.js");
  private static final Pattern LONG_POSTS =
      Pattern.compile("(?:.*/)?data/note-tweets?(?:-part\\d+)?\\.js");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);

  /// Characters by which a long post is found again in its shortened form.
  private static final int BEGINNING = 120;

  private static final int MOST_LONG_POSTS = 20_000;
  private static final int LONGEST_PREFIX = 200;

  @Override
  public String format() {
    return "X archive (own posts)";
  }

  @Override
  public boolean recognises(Head head) {
    return SCRIPT.matcher(head.text()).lookingAt()
        || head.members().stream().anyMatch(name -> POSTS.matcher(name).matches());
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    Reading reading = new Reading(file, to);
    boolean single = !file.head().isZip() && SCRIPT.matcher(file.head().text()).lookingAt();
    if (!single) {
      InArchive.peek(file, member -> is(member, ACCOUNT) || is(member, LONG_POSTS), reading::known);
    }
    InArchive.each(file, member -> single || is(member, POSTS), to, reading::posts);
  }

  private static boolean is(Member member, Pattern name) {
    return name.matcher(member.name()).matches();
  }

  /// One reading of one archive.
  private static final class Reading {
    private final Contents file;
    private final Records to;
    private final Map<String, String> longPosts = new HashMap<>();
    private String name = "";
    private String handle = "";

    Reading(Contents file, Records to) {
      this.file = file;
      this.to = to;
    }

    void known(Member member, InputStream bytes) throws IOException {
      Silent nobody = new Silent();
      script(member, bytes, nobody, (kind, value) -> known(value));
    }

    private void known(JsonRecord value) {
      if (value.has("account")) {
        name = value.text("account", "accountDisplayName");
        handle = value.text("account", "username");
      }
      String text = value.text("noteTweet", "core", "text");
      if (text.length() > BEGINNING && longPosts.size() < MOST_LONG_POSTS) {
        longPosts.put(beginning(text), text);
      }
    }

    void posts(Member member, InputStream bytes) throws IOException {
      long[] number = {0};
      script(
          member,
          bytes,
          to,
          (kind, value) -> {
            number[0]++;
            boolean posts = kind.equals("tweets") || kind.equals("tweet");
            if (posts) post(value, JsonRecords.place(member.name(), number[0]));
            else to.skip("entries that are no posts");
          });
    }

    private void script(Member member, InputStream bytes, Records told, JsonRecords.Each each)
        throws IOException {
      BufferedReader text = JsonRecords.reader(bytes);
      text.mark(LONGEST_PREFIX);
      char[] start = new char[LONGEST_PREFIX];
      int length = Math.max(0, text.read(start, 0, LONGEST_PREFIX));
      text.reset();
      Matcher prefix = SCRIPT.matcher(new String(start, 0, length));
      if (!prefix.lookingAt()) {
        told.reject(member.name(), "It does not begin as a file of an X archive does.");
        return;
      }
      text.skip(prefix.end());
      String kind = prefix.group(1);
      JsonRecords.each(text, member.name(), told, (ignored, value) -> each.record(kind, value));
    }

    private void post(JsonRecord value, String place) {
      JsonRecord tweet = value.has("tweet") ? value.in("tweet") : value;
      String id = tweet.text("id_str").isEmpty() ? tweet.text("id") : tweet.text("id_str");
      String written = tweet.text("created_at");
      Optional<Instant> at = date(written);
      if (id.isEmpty() || at.isEmpty()) {
        to.reject(place, id.isEmpty() ? "It has no number." : "Its date cannot be read.");
        return;
      }
      Post post =
          new Post()
              .id("x", id)
              .link("https://x.com/i/web/status/" + id)
              .text(text(tweet))
              .lang(XWords.language(tweet.text("lang")))
              .by(name, handle, handle.isEmpty() ? "" : "https://x.com/" + handle)
              .at(at.get(), written)
              .answers(
                  tweet.text("in_reply_to_status_id_str").isEmpty()
                      ? tweet.text("in_reply_to_status_id")
                      : tweet.text("in_reply_to_status_id_str"),
                  "")
              .counts(
                  tweet.count("favorite_count"),
                  tweet.count("retweet_count"),
                  OptionalLong.empty(),
                  OptionalLong.empty());
      for (JsonRecord medium : tweet.list("extended_entities", "media")) {
        post.shows(
            medium.text("media_url_https"), medium.text("type"), medium.text("ext_alt_text"));
      }
      to.take(post.sighting(file));
    }

    private String text(JsonRecord tweet) {
      String shown =
          tweet.text("full_text").isEmpty() ? tweet.text("text") : tweet.text("full_text");
      String whole = longPosts.getOrDefault(beginning(XWords.unescaped(shown)), "");
      String text = whole.isEmpty() ? XWords.unescaped(shown) : whole;
      return XWords.withAddresses(text, tweet.list("entities", "urls"));
    }

    private static String beginning(String text) {
      return text.length() < BEGINNING ? text : text.substring(0, BEGINNING);
    }

    private static Optional<Instant> date(String written) {
      try {
        return Optional.of(DATE.parse(written, Instant::from));
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }

  /// Listens to nothing.
  private static final class Silent implements Records {
    @Override
    public void take(earshot.model.Sighting post) {}

    @Override
    public void reject(String place, String reason) {}

    @Override
    public void skip(String kind) {}
  }
}
