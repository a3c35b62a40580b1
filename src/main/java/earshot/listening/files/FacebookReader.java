package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.files.Members.Member;
import earshot.model.Repair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads what Facebook and Instagram give a person of their own account as JSON: posts and
/// comments, never messages.
final class FacebookReader implements RecordReader {
  private static final Pattern WANTED =
      Pattern.compile(
          "(?:.*/)?(?:your_posts[\\w()-]*|posts_\\d+|reels|comments|post_comments(?:_\\d+)?"
              + "|reels_comments|your_posts_in_groups|group_posts[\\w-]*)\\.json");
  private static final Pattern OWN =
      Pattern.compile(
          "\\s*[\\[{].*\"(?:creation_)?timestamp\"\\s*:\\s*\\d{9,10}\\b.*", Pattern.DOTALL);
  private static final Pattern SHAPE =
      Pattern.compile(
          "\"post\"\\s*:\\s*\"|\"attachments\"\\s*:\\s*\\[|\"external_context\"|\"comments_v2\""
              + "|\"group_posts_v2\"|\"string_map_data\"|\"media_metadata\"|\"creation_timestamp\"");

  @Override
  public String format() {
    return "Facebook and Instagram";
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.members().isEmpty()) {
      return head.members().stream().anyMatch(name -> WANTED.matcher(name).matches());
    }
    String start = head.latin();
    return OWN.matcher(start).matches() && SHAPE.matcher(start).find();
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    boolean single = file.head().members().isEmpty();
    InArchive.each(
        file,
        member -> single || WANTED.matcher(member.name()).matches(),
        to,
        (member, bytes) -> member(member, bytes, file, to));
  }

  private static void member(Member member, InputStream bytes, Contents file, Records to)
      throws IOException {
    long[] number = {0};
    JsonRecords.each(
        JsonRecords.reader(bytes),
        member.name(),
        to,
        (list, value) -> {
          number[0]++;
          entry(value, JsonRecords.place(member.name(), number[0]), file, to);
        });
  }

  private static void entry(JsonRecord entry, String place, Contents file, Records to) {
    OptionalLong at = time(entry);
    if (at.isEmpty() || at.getAsLong() == 0) {
      to.reject(place, "It has no time.");
      return;
    }
    Mended words = new Mended();
    String text = words.of(text(entry));
    String title = words.of(entry.text("title"));
    String shared = shared(entry);
    // Instagram writes the words of a post as its title.
    boolean caption = text.isEmpty() && entry.has("media");
    Post post =
        new Post()
            .title(caption ? "" : title)
            .text(caption ? title : text.isEmpty() ? shared : text)
            .by(words.of(author(entry)), "", "")
            .at(Instant.ofEpochSecond(at.getAsLong()), Long.toString(at.getAsLong()));
    if (words.mended) post.mended(Repair.CHARSET_MISLABELLED);
    if (post.saysSomething()) to.take(post.sighting(file));
    else to.skip("entries without words");
  }

  private static OptionalLong time(JsonRecord entry) {
    for (String name : new String[] {"timestamp", "creation_timestamp"}) {
      if (entry.has(name)) return entry.count(name);
    }
    OptionalLong ofComment = entry.count("string_map_data", "Time", "timestamp");
    if (ofComment.isPresent()) return ofComment;
    for (JsonRecord medium : entry.list("media")) return medium.count("creation_timestamp");
    return OptionalLong.empty();
  }

  private static String text(JsonRecord entry) {
    for (JsonRecord each : entry.list("data")) {
      if (!each.text("post").isEmpty()) return each.text("post");
      if (!each.text("comment", "comment").isEmpty()) return each.text("comment", "comment");
    }
    String comment = entry.text("string_map_data", "Comment", "value");
    if (!comment.isEmpty()) return comment;
    if (!entry.text("title").isEmpty()) return "";
    for (JsonRecord medium : entry.list("media")) {
      if (!medium.text("title").isEmpty()) return medium.text("title");
    }
    return "";
  }

  private static String author(JsonRecord entry) {
    for (JsonRecord each : entry.list("data")) {
      if (!each.text("comment", "author").isEmpty()) return each.text("comment", "author");
    }
    return "";
  }

  private static String shared(JsonRecord entry) {
    for (JsonRecord attachment : entry.list("attachments")) {
      for (JsonRecord each : attachment.list("data")) {
        String url = each.text("external_context", "url");
        if (!url.isEmpty()) return url;
      }
    }
    return "";
  }

  /// Puts texts right whose UTF-8 bytes were written as one character each, and leaves all others.
  private static final class Mended {
    private boolean mended;

    String of(String written) {
      boolean ascii = written.chars().allMatch(c -> c < 0x80);
      if (ascii || written.chars().anyMatch(c -> c > 0xFF)) return written;
      try {
        String right =
            UTF_8.newDecoder().decode(ByteBuffer.wrap(written.getBytes(ISO_8859_1))).toString();
        mended = true;
        return right;
      } catch (CharacterCodingException rightAlready) {
        return written;
      }
    }
  }
}
