package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.FuzzTime;
import earshot.Mutants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that people bring, damaged at random: each is read, read in parts, or refused in words.
class FileMutantsTest {
  private static final String MAIL =
      """
      From a@a.example Wed Nov 18 10:00:00 2026
      From: =?utf-8?q?Ana?= <ana@a.example>
      To: me@a.example
      Subject: =?utf-8?b?Tm9ydGh3aW5k?=
      Date: Wed, 18 Nov 2026 10:00:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Northwind =C3=A9
      --b
      Content-Type: text/html

      <p>Northwind</p>
      --b--
      """;
  private static final String PAGE =
      """
      <!doctype html><html><head><title>T</title><script type="application/ld+json">
      {"@context":"https://schema.org","@type":"Review","author":{"name":"Ana"},
      "reviewRating":{"ratingValue":"4","bestRating":5},"reviewBody":"Northwind","datePublished":"2026-11-18"}
      </script></head><body><article itemscope itemtype="https://schema.org/BlogPosting">
      <h1 itemprop="headline">A</h1><p>Many words of a page. Many words of a page.</p></article></body></html>
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    mutants(Mutants.SEED).read(1_200, this::read);
  }

  @Test
  @Tag("soak")
  @Tag("fuzz")
  void damagedFilesAreReadOrRefusedForLong() throws IOException {
    mutants(FuzzTime.seed("files")).read(FuzzTime.EACH.multipliedBy(4), this::read);
  }

  private static Mutants mutants(long seed) throws IOException {
    List<byte[]> whole = new ArrayList<>();
    for (CutFilesTest.Family family : CutFilesTest.Family.values()) {
      byte[] bytes = family.whole();
      whole.add(bytes);
      whole.add(gzip(bytes));
      ZipCraft zip = new ZipCraft();
      zip.add(ZipCraft.deflated("data/tweets.js", bytes));
      whole.add(zip.bytes());
    }
    whole.add(MAIL.getBytes(UTF_8));
    whole.add(PAGE.getBytes(UTF_8));
    return Mutants.of(
        seed,
        whole,
        Mutants.splinters(
            "PK\u0003\u0004", "ustar", "WARC/1.0", "Content-Length: -1", "\u001f\u008b"));
  }

  // A file that cannot be read at all is told as such by whoever asked for it.
  private void read(byte[] document) throws IOException {
    Path file = folder.resolve("mutant");
    Files.write(file, document);
    try {
      Collected.of(file);
    } catch (IOException unreadable) {
      return;
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
