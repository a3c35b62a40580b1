package earshot.listening.files;

import earshot.listening.files.Members.Member;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the archive a Mastodon server gives a person of their own account: what they wrote, but
/// neither direct messages nor what they passed on.
final class MastodonReader implements RecordReader {
  private static final Pattern OUTBOX = Pattern.compile("(?:.*/)?outbox\\.json");
  private static final Pattern ACTOR = Pattern.compile("(?:.*/)?actor\\.json");
  private static final Pattern COLLECTION =
      Pattern.compile("\"type\"\\s*:\\s*\"OrderedCollection\"");
  private static final Pattern ADDRESSES =
      Pattern.compile("\"id\"\\s*:\\s*\"(?:[^\"]*/)?(?:bookmarks|likes)(?:\\.json)?\"");
  private static final String EVERYBODY = "https://www.w3.org/ns/activitystreams#Public";

  @Override
  public String format() {
    return "Mastodon";
  }

  @Override
  public boolean recognises(Head head) {
    String start = head.latin();
    return head.members().stream().anyMatch(name -> OUTBOX.matcher(name).matches())
        || (start.stripLeading().startsWith("{") && COLLECTION.matcher(start).find());
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    boolean single = file.head().members().isEmpty();
    if (single && ADDRESSES.matcher(file.head().latin()).find()) {
      throw new FileRefused(
          "This file lists addresses of posts that were liked or kept, not the posts. Import"
              + " outbox.json, or the whole archive.");
    }
    Reading reading = new Reading(file, to);
    if (!single) InArchive.peek(file, member -> is(member, ACTOR), reading::actor);
    InArchive.each(file, member -> single || is(member, OUTBOX), to, reading::outbox);
  }

  private static boolean is(Member member, Pattern name) {
    return name.matcher(member.name()).matches();
  }

  /// One reading of one archive.
  private static final class Reading {
    private final Contents file;
    private final Records to;
    private JsonRecord actor = new JsonRecord(tools.jackson.databind.node.NullNode.getInstance());

    Reading(Contents file, Records to) {
      this.file = file;
      this.to = to;
    }

    void actor(Member member, InputStream bytes) throws IOException {
      JsonRecords.value(text(bytes), JsonRecords.LONGEST).ifPresent(found -> actor = found);
    }

    private static String text(InputStream bytes) throws IOException {
      char[] text = new char[JsonRecords.LONGEST];
      int length = 0;
      try (java.io.Reader in = JsonRecords.reader(bytes)) {
        for (int read = 0; read >= 0 && length < text.length; length += Math.max(0, read)) {
          read = in.read(text, length, text.length - length);
        }
      }
      return new String(text, 0, length);
    }

    void outbox(Member member, InputStream bytes) throws IOException {
      long[] number = {0};
      JsonRecords.each(
          JsonRecords.reader(bytes),
          member.name(),
          to,
          (list, value) -> {
            if (!list.equals("orderedItems") && !list.isEmpty()) return;
            number[0]++;
            activity(value, JsonRecords.place(member.name(), number[0]));
          });
    }

    private void activity(JsonRecord activity, String place) {
      switch (activity.text("type")) {
        case "Create" -> note(activity, activity.in("object"), place);
        case "Announce" -> to.skip("boosts");
        default -> to.skip("activities that are no posts");
      }
    }

    private void note(JsonRecord activity, JsonRecord note, String place) {
      if (isDirect(note) || isDirect(activity)) {
        to.skip("direct messages");
        return;
      }
      String written =
          note.text("published").isEmpty() ? activity.text("published") : note.text("published");
      Optional<Instant> at = date(written);
      if (note.text("id").isEmpty() || at.isEmpty()) {
        to.reject(place, at.isEmpty() ? "Its date cannot be read." : "It has no address.");
        return;
      }
      Post post =
          new Post()
              .id("activitypub", note.text("id"))
              .link(note.text("url").isEmpty() ? note.text("id") : note.text("url"))
              .markup(note.text("content"))
              .by(actor.text("name"), handle(note), actor.text("url"))
              .at(at.get(), written)
              .answers(note.text("inReplyTo"), note.text("conversation"))
              .counts(
                  note.count("likes", "totalItems"),
                  note.count("shares", "totalItems"),
                  note.count("replies", "totalItems"),
                  java.util.OptionalLong.empty());
      language(note).ifPresent(post::lang);
      for (JsonRecord medium : note.list("attachment")) {
        post.shows(medium.text("url"), medium.text("mediaType"), medium.text("name"));
      }
      to.take(post.sighting(file));
    }

    /// A message to named people only: neither everybody nor followers are among the receivers.
    private static boolean isDirect(JsonRecord thing) {
      if (thing.isTrue("directMessage")) return true;
      boolean named = false;
      for (String field : new String[] {"to", "cc"}) {
        for (JsonRecord receiver : thing.list(field)) {
          String who = receiver.text();
          if (who.equals(EVERYBODY) || who.equals("as:Public") || who.endsWith("/followers")) {
            return false;
          }
          named |= !who.isEmpty();
        }
      }
      return named;
    }

    private String handle(JsonRecord note) {
      String writer = note.text("attributedTo");
      String name = actor.text("preferredUsername");
      if (name.isEmpty()) name = writer.substring(writer.lastIndexOf('/') + 1);
      String host = host(writer);
      return name.isEmpty() || host.isEmpty() ? name : name + "@" + host;
    }

    private static String host(String address) {
      try {
        return Optional.ofNullable(URI.create(address).getHost()).orElse("");
      } catch (IllegalArgumentException none) {
        return "";
      }
    }

    private static Optional<String> language(JsonRecord note) {
      return note.in("contentMap").node().propertyNames().stream().findFirst();
    }

    private static Optional<Instant> date(String written) {
      try {
        return Optional.of(OffsetDateTime.parse(written).toInstant());
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }
}
