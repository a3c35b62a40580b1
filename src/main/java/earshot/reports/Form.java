package earshot.reports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/// The two kinds of file a report is written to.
public enum Form {
  /// One self-contained page for browsers.
  HTML,
  /// Pages for printing and handing over.
  PDF;

  private static final int MOST_BYTES = 50_000_000;
  private static final byte[] BEGIN = "earshot-report-data:".getBytes(US_ASCII);

  /// The form a file name asks for.
  ///
  /// @throws ReportRefused when it ends otherwise
  public static Form of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm")) return HTML;
    if (lower.endsWith(".pdf")) return PDF;
    throw new ReportRefused("Let the file's name end in .html or .pdf.");
  }

  /// The bytes of a report: a pure function of what is carried.
  byte[] drawn(Carried carried) {
    String own =
        new String(BEGIN, US_ASCII) + Base64.getEncoder().encodeToString(carried.bytes()) + ".";
    Block.Document document = Composer.document(carried.snapshot());
    return this == HTML ? HtmlDocument.of(document, own) : PdfDocument.of(document, own);
  }

  /// What a file of either form carries. The file is searched, not opened: nothing in it is run.
  ///
  /// @throws ReportRefused when it carries nothing
  static Carried carried(byte[] file) {
    int from = find(file);
    int to = from;
    while (to >= 0 && to < file.length && file[to] != '.') to++;
    if (from < 0 || to == file.length) {
      throw new ReportRefused("This file is no report of Earshot, or its figures were cut off.");
    }
    try {
      return Carried.of(Base64.getDecoder().decode(new String(file, from, to - from, US_ASCII)));
    } catch (IllegalArgumentException damaged) {
      throw new ReportRefused("The figures this report carries are damaged.", damaged);
    }
  }

  static Form of(byte[] file) {
    return file.length > 4 && file[0] == '%' && file[1] == 'P' ? PDF : HTML;
  }

  private static int find(byte[] file) {
    outer:
    for (int i = 0; i + BEGIN.length < file.length; i++) {
      for (int j = 0; j < BEGIN.length; j++) if (file[i + j] != BEGIN[j]) continue outer;
      return i + BEGIN.length;
    }
    return -1;
  }

  /// Whether a file of this program's version comes out the same when it is drawn anew.
  static boolean isAsDrawn(byte[] file, Carried carried) {
    try {
      return Arrays.equals(file, Form.of(file).drawn(carried));
    } catch (RuntimeException undrawable) {
      // Figures that were tampered with need not be drawable.
      return false;
    }
  }

  static byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES)
        throw new ReportRefused("This file is too large for a report.");
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new ReportRefused("\"" + file + "\" cannot be read.", unreadable);
    }
  }
}
