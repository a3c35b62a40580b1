package earshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Words of one client that may stand nowhere else, and the search for them: in raw bytes, in what
/// is packed, and in what an index finds.
final class Canaries {
  /// How many texts, and how many secrets.
  static final int EACH = 50;

  private static final Pattern ANY =
      Pattern.compile("canary(?:text\\d{4}x|secret\\d{4}x|draft|source|author)");

  // The figures that a report carries in itself.
  private static final Pattern CARRIED =
      Pattern.compile("earshot-report-data:([A-Za-z0-9+/]+={0,2})\\.");

  private Canaries() {}

  static String text(int i) {
    return "CANARYTEXT" + (1_000 + i) + "x";
  }

  static String secret(int i) {
    return "CANARYSECRET" + (1_000 + i) + "x";
  }

  /// Every canary that stands in these words, whatever its case.
  static Set<String> in(String words) {
    Set<String> found = new TreeSet<>();
    ANY.matcher(words.toLowerCase(Locale.ROOT)).results().forEach(hit -> found.add(hit.group()));
    return found;
  }

  /// Every place below a folder where one stands, such as `backups/a.zip!mentions.ndjson:
  /// canarytext1007x`; as UTF-8 or UTF-16, in files and in what is packed in them.
  static List<String> below(Path folder) throws IOException {
    List<String> hits = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        look(name, Files.readAllBytes(file), hits::add);
      }
    }
    return hits;
  }

  private static void look(String name, byte[] bytes, Consumer<String> hit) {
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String found : in(plain)) hit.accept(name + ": " + found);
    if (plain.indexOf('\0') >= 0) {
      for (String found : in(plain.replace("\0", ""))) hit.accept(name + ": " + found);
    }
    Matcher carried = CARRIED.matcher(plain);
    if (carried.find()) look(name + "!data", Base64.getDecoder().decode(carried.group(1)), hit);
    try {
      if (plain.startsWith("%PDF-")) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
          byte[] words = new PDFTextStripper().getText(pdf).getBytes(StandardCharsets.UTF_8);
          look(name + "!text", words, hit);
        }
      }
      if (plain.startsWith("PK\u0003\u0004")) unzip(name, bytes, hit);
      if (plain.startsWith("\u001f\u008b")) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          look(name + "!", in.readAllBytes(), hit);
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(name, damaged);
    }
  }

  private static void unzip(String name, byte[] bytes, Consumer<String> hit) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        look(name + "!" + entry.getName(), zip.readAllBytes(), hit);
      }
    }
  }

  /// Which of the texts the index and the database of a client give out when they are asked.
  static long foundBy(Workspace workspace) {
    String any =
        IntStream.range(0, EACH).mapToObj(Canaries::text).collect(Collectors.joining(" OR "));
    // Author and source answer too; only the texts are counted.
    return in(new OneDesk(workspace).run("search", any, "--limit", "200", "--json").out()).stream()
        .filter(found -> found.startsWith("canarytext"))
        .count();
  }
}
