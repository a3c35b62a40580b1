package earshot.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Decides whether a zip is one of ours before anything in it is inflated.
final class Admission {
  /// What a reviewer's side file says it is.
  static final String REVIEW = "earshot-review";

  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_MANIFEST = 1 << 20;
  private static final long MOST_BYTES = 1L << 36;
  private static final long FREE_OF_RATIO = 1L << 20;
  private static final long MOST_RATIO = 250;
  private static final Pattern OURS =
      Pattern.compile("manifest\\.json|first\\.ndjson|tables/[a-z_]{1,60}(-[0-9]{4})?\\.ndjson");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(5)
                          .maxStringLength(20_000)
                          .maxNameLength(64)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Admission() {}

  static Set<String> names(Pack zip) throws IOException {
    if (zip.names().size() > MOST_ENTRIES) throw new IOException("too many entries");
    Set<String> names = new HashSet<>();
    for (String name : zip.names()) {
      if (OURS.matcher(name).matches() && names.add(name)) continue;
      throw new IOException("an entry that does not belong here");
    }
    return names;
  }

  static Manifest manifest(Path file, Pack zip) throws IOException {
    Manifest manifest;
    try (InputStream in = zip.open(Manifest.NAME)) {
      byte[] json = in.readNBytes(LONGEST_MANIFEST + 1);
      if (json.length > LONGEST_MANIFEST) throw new IOException("a manifest that is too long");
      // Nothing else vouches for what it says, and reading a zip file compares no checksum.
      CRC32 sum = new CRC32();
      sum.update(json);
      if (zip.checksum(Manifest.NAME).orElse(sum.getValue()) != sum.getValue()) {
        throw new IOException("a manifest that was changed");
      }
      manifest = JSON.readValue(json, Manifest.class);
    }
    boolean archive = manifest.format().equals(Manifest.ARCHIVE) && manifest.about().isPresent();
    if (!archive && !manifest.format().equals(Manifest.FORMAT)) {
      throw new IOException("another format");
    }
    if (manifest.version() > Manifest.VERSION) throw newer(file, manifest);
    return manifest;
  }

  /// A reviewer's file is a zip of ours, but no archive.
  static void refuseReview(Path file, Pack zip) {
    if (!zip.names().containsAll(List.of(ReviewFile.LABELS, ReviewFile.NOTES))) return;
    throw new ArchiveRefused(
        "“"
            + file
            + "” holds a reviewer's labels and notes; merge it into the workspace its archive came"
            + " from.");
  }

  private static ArchiveRefused newer(Path file, Manifest manifest) {
    String version = manifest.about().map(Manifest.About::readableBy).orElse("");
    return new ArchiveRefused(
        version.isEmpty()
            ? "“" + file + "” was made by a newer Earshot; restore it with that version."
            : "“%s” was made by a newer Earshot; version %s or a later one reads it."
                .formatted(file, version));
  }

  // Sizes are held to what was packed, so that a few bytes cannot fill the disk. Returns what is
  // told and not there.
  static Set<String> judge(Pack zip, Manifest manifest, Set<String> names) throws IOException {
    Set<String> told = new HashSet<>();
    Set<String> absent = new HashSet<>();
    told.add(Manifest.NAME);
    long bytes = 0;
    for (Manifest.Entry each : manifest.entries()) {
      if (!told.add(each.name())) throw new IOException("told twice");
      if (!OURS.matcher(each.name()).matches() || each.bytes() < 0 || each.rows() < 0) {
        throw new IOException("no entry");
      }
      Optional<Long> packed = zip.packed(each.name());
      if (packed.isEmpty()) {
        absent.add(each.name());
        continue;
      }
      long most = FREE_OF_RATIO + MOST_RATIO * Math.max(0, packed.get());
      if (each.bytes() > most) throw new IOException("inflates too much");
      bytes += each.bytes();
    }
    if (bytes > MOST_BYTES) throw new IOException("too large");
    if (!told.containsAll(names)) throw new IOException("entries that were not told");
    return absent;
  }
}
