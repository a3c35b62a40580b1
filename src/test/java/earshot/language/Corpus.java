package earshot.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/// Texts with known scores, read in place; tests that need them are skipped where they are absent.
final class Corpus {
  private static final Path FOLDER =
      Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "language");
  private static final JsonMapper JSON = new JsonMapper();

  private Corpus() {}

  /// A text with the scores of the original without its emoji.
  record Golden(String text, double compound, double pos, double neg, double neu) {}

  /// A text with what people said about it.
  record Rated(String text, double rating) {}

  static List<Golden> golden() {
    var rows = new ArrayList<Golden>();
    try (var in = new GZIPInputStream(Files.newInputStream(present("vader-golden.tsv.gz")));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", 13);
        double[] scores = Arrays.stream(cells, 8, 12).mapToDouble(Double::parseDouble).toArray();
        String json = cells[12].substring(2, cells[12].length() - 2);
        String text = JSON.readValue(json, String.class);
        rows.add(new Golden(text, scores[0], scores[1], scores[2], scores[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static List<Rated> groundTruth(String file) {
    return lines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", 3))
        .map(cells -> new Rated(cells[2], Double.parseDouble(cells[1])))
        .toList();
  }

  /// Ratings −1, 0 and 1.
  static List<Rated> sentiment140() {
    return csv("sentiment140.csv").stream()
        .skip(1)
        .map(cells -> new Rated(cells.get(1), Double.parseDouble(cells.get(0)) / 2 - 1))
        .toList();
  }

  /// Ratings −1, 0 and 1.
  static List<Rated> tweeteval() {
    List<String> texts = lines("tweeteval/test_text.txt");
    List<String> labels = lines("tweeteval/test_labels.txt");
    var rows = new ArrayList<Rated>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(new Rated(texts.get(i), Double.parseDouble(labels.get(i)) - 1));
    }
    return rows;
  }

  /// A post, and whether people call it a complaint.
  record Complaint(String text, boolean complains) {}

  static List<Complaint> complaints() {
    return csv("complaints-train-half.csv").stream()
        .skip(1)
        .map(cells -> new Complaint(cells.get(2), cells.get(0).equals("1")))
        .toList();
  }

  private static List<String> lines(String file) {
    List<String> lines = new ArrayList<>(Arrays.asList(content(file).split("\n", -1)));
    if (lines.getLast().isEmpty()) lines.removeLast();
    return lines;
  }

  /// RFC 4180.
  private static List<List<String>> csv(String file) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : content(file).toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
        if (quoted && !cell.isEmpty()) cell.append('"');
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }

  private static String content(String file) {
    try {
      return Files.readString(present(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path present(String file) {
    Path path = FOLDER.resolve(file);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "skipped: the corpus file " + path + " is not here");
    return path;
  }
}
