package earshot.listening.files;

import earshot.listening.ContentTypes;
import earshot.listening.FeedItem;
import earshot.listening.SavedFeed;
import earshot.listening.WebAddress;
import earshot.listening.files.Members.Member;
import earshot.model.Provenance;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// Reads web archives (WARC, ISO 28500, and WACZ): of the pages and feeds in them, the posts.
/// Requests, pictures and all else is passed over.
final class WarcFileReader implements RecordReader {
  private static final Pattern IN_WACZ =
      Pattern.compile("(?:.*/)?archive/[^/]+\\.warc(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final String WARC = "WARC/";
  private static final String ARC = "filedesc://";

  @Override
  public String format() {
    return "Web archive (WARC, WACZ)";
  }

  @Override
  public boolean recognises(Head head) {
    if (head.isZip()) {
      return head.members().contains("datapackage.json")
          && head.members().stream().anyMatch(name -> IN_WACZ.matcher(name).matches());
    }
    if (!head.members().isEmpty()) return false;
    String start = start(head);
    return start.startsWith(WARC) || start.startsWith(ARC);
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    boolean wacz = file.head().isZip();
    if (!wacz && start(file.head()).startsWith(ARC)) {
      throw new FileRefused(
          "This is an ARC file, the form before WARC, which Earshot does not read. Convert it to"
              + " WARC first (for example with the warcio program).");
    }
    InArchive.each(
        file,
        member -> !wacz || IN_WACZ.matcher(member.name()).matches(),
        to,
        (member, bytes) -> records(member, bytes, file, to));
  }

  /// The first characters, unpacked where the file is packed.
  private static String start(Head head) {
    byte[] start = head.start();
    try (InputStream in =
        isGzip(start)
            ? new GZIPInputStream(new ByteArrayInputStream(start))
            : new ByteArrayInputStream(start)) {
      return new String(in.readNBytes(16), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException damaged) {
      return "";
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length > 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private static void records(Member member, InputStream bytes, Contents file, Records to)
      throws IOException {
    Counted packed = new Counted(bytes);
    BufferedInputStream in = new BufferedInputStream(packed, 64 << 10);
    in.mark(4);
    byte[] start = in.readNBytes(3);
    in.reset();
    InputStream warc = in;
    if (isGzip(start)) {
      // However it was packed, record by record or as a whole, it unpacks to one row of records.
      warc =
          new Metered(
              new GZIPInputStream(in, 64 << 10),
              member.name(),
              packed::count,
              new Metered.Allowance(Members.MOST_BYTES));
    }
    long number = 0;
    try (WarcReader reader = new WarcReader(new Unclosed(warc))) {
      reader.setLenient(true);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        number++;
        record(next.get(), JsonRecords.place(member.name(), number), file, to);
      }
    } catch (MemberRefused refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException damaged) {
      to.reject(
          JsonRecords.place(member.name(), number + 1),
          "The file is damaged from here on or breaks off.");
    }
  }

  private static void record(WarcRecord record, String place, Contents file, Records to)
      throws IOException {
    try {
      switch (record) {
        case WarcRevisit _ -> to.skip("pages that had not changed");
        case WarcResponse response when isWeb(response) -> response(response, place, file, to);
        case WarcResource resource ->
            document(
                resource.body().stream(),
                new Kind(target(resource), resource.headers().first("Content-Type").orElse("")),
                place,
                file,
                to);
        default -> to.skip("records that are no pages");
      }
    } catch (MemberRefused refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException damaged) {
      to.reject(place, "This record is damaged.");
    }
  }

  private static boolean isWeb(WarcResponse response) {
    return target(response).toLowerCase(Locale.ROOT).startsWith("http");
  }

  // A damaged header may have lost it.
  private static String target(WarcRecord record) {
    return record.headers().first("WARC-Target-URI").orElse("");
  }

  private static void response(WarcResponse response, String place, Contents file, Records to)
      throws IOException {
    int status = response.http().status();
    if (status < 200 || status > 299) {
      to.skip("answers that are no pages");
      return;
    }
    MessageHeaders headers = response.http().headers();
    Kind kind = new Kind(target(response), headers.first("Content-Type").orElse(""));
    InputStream body = response.http().body().stream();
    if (headers.first("Content-Encoding").isEmpty()) document(body, kind, place, file, to);
    else document(unpacked(response, body), kind, place, file, to);
  }

  // Some recorders write what they unpacked already, and leave the word that it is packed.
  private static InputStream unpacked(WarcResponse response, InputStream body) throws IOException {
    byte[] start = body.readNBytes(2);
    InputStream whole = new java.io.SequenceInputStream(new ByteArrayInputStream(start), body);
    String packing = response.http().headers().first("Content-Encoding").orElse("").strip();
    if (packing.toLowerCase(Locale.ROOT).endsWith("gzip")) {
      return start.length == 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B
          ? new GZIPInputStream(whole)
          : whole;
    }
    throw new IOException("packed as " + packing);
  }

  /// Where a document was answered and what it was said to be.
  private record Kind(String target, String type) {
    boolean mayBeRead() {
      String lower = type.toLowerCase(Locale.ROOT);
      return lower.isBlank()
          || lower.contains("html")
          || lower.contains("xml")
          || lower.contains("json");
    }

    boolean isPage() {
      return type.toLowerCase(Locale.ROOT).contains("html");
    }

    Optional<String> charset() {
      return ContentTypes.charset(type);
    }
  }

  private static void document(InputStream body, Kind kind, String place, Contents file, Records to)
      throws IOException {
    if (!kind.mayBeRead()) {
      to.skip("pictures and other files");
      return;
    }
    Optional<URI> at = WebAddress.of(kind.target, Optional.empty());
    if (at.isEmpty()) {
      to.skip("records that are no pages");
      return;
    }
    byte[] bytes = body.readNBytes(SavedFeed.LONGEST + 1);
    if (bytes.length > SavedFeed.LONGEST) {
      to.reject(place, "This document is larger than 16 MB.");
      return;
    }
    if (kind.isPage()) page(bytes, at, kind, file, to);
    else feed(bytes, at.get(), kind, file, to);
  }

  private static void page(byte[] bytes, Optional<URI> at, Kind kind, Contents file, Records to) {
    List<Post> posts = SavedPage.of(bytes, at, kind.charset()).orItself();
    if (posts.isEmpty()) to.skip("pages without words");
    for (Post post : posts) to.take(post.sighting(file));
  }

  private static void feed(byte[] bytes, URI at, Kind kind, Contents file, Records to) {
    List<FeedItem> items = SavedFeed.items(bytes, at, kind.charset()).orElse(List.of());
    if (items.isEmpty()) to.skip("documents that are no feeds");
    for (FeedItem item : items) {
      to.take(item.sightedBy(file.source(), file.now(), Provenance.IMPORTED));
    }
  }

  /// Stays open for whoever owns it.
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
