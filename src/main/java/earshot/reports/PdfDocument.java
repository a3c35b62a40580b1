package earshot.reports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Writes a document as PDF: the same document gives the same bytes on every machine.
///
/// The file names nobody and no time; its number is fixed, its fonts are its own. Nothing in it is
/// compressed, for two machines may compress the same bytes differently.
final class PdfDocument {
  private static final COSName CARRIED = COSName.getPDFName("EarshotReport");

  private PdfDocument() {}

  /// The bytes of the file.
  ///
  /// @param carried what it carries of itself
  static byte[] of(Block.Document document, String carried) {
    try (PDDocument pdf = new PDDocument()) {
      pdf.setVersion(1.7f);
      pdf.setDocumentId(1L);
      pdf.setDocumentInformation(new PDDocumentInformation());
      pdf.getDocumentCatalog().setLanguage(document.lang());
      try (PdfPages pages = new PdfPages(pdf)) {
        draw(document, pages);
      }
      COSStream own = pdf.getDocument().createCOSStream();
      try (OutputStream out = own.createOutputStream()) {
        out.write(carried.getBytes(US_ASCII));
      }
      pdf.getDocumentCatalog().getCOSObject().setItem(CARRIED, own);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return inflated(out.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The same file with nothing compressed.
  private static byte[] inflated(byte[] pdf) throws IOException {
    try (PDDocument again = Loader.loadPDF(pdf)) {
      again.setDocumentId(1L);
      List<COSObjectKey> keys =
          again.getDocument().getXrefTable().keySet().stream().sorted().toList();
      for (COSObjectKey key : keys) {
        COSObject object = again.getDocument().getObjectFromPool(key);
        COSBase content = object.getObject();
        if (content instanceof COSStream stream) inflate(stream);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      again.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void inflate(COSStream stream) throws IOException {
    if (stream.getFilters() == null) return;
    byte[] plain;
    try (var in = stream.createInputStream()) {
      plain = in.readAllBytes();
    }
    // Before the writing: what is written goes through the filters that the stream still names.
    stream.removeItem(COSName.DECODE_PARMS);
    stream.removeItem(COSName.FILTER);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(plain);
    }
  }

  private static void draw(Block.Document document, PdfPages pages) throws IOException {
    Look look = document.look();
    PdfCover.draw(document, pages);
    for (Block block : document.blocks()) block(block, pages, look);
    int missing = pages.regular.missing() + pages.bold.missing();
    if (missing > 0) {
      pages.gap(10);
      pages.words(
          "□ stands for a sign this PDF has no letter for, such as Chinese or emoji. The HTML form"
              + " of this report shows them all.",
          pages.grey(7.5),
          0);
    }
    String foot = look.footer().isEmpty() ? document.end() : look.footer() + " · " + document.end();
    PdfLater later = pages.ended();
    later.feet(foot);
    later.contents(PdfCover.CONTENTS, PdfCover.LINE);
  }

  private static void block(Block block, PdfPages pages, Look look) throws IOException {
    switch (block) {
      case Block.Heading heading -> {
        // A heading stays with what follows it.
        pages.room(170);
        pages.gap(18);
        pages.heading(heading.words(), heading.note(), Tint.readable(look.colour()));
        pages.gap(4);
      }
      case Block.Sentences sentences -> {
        pages.words(sentences.words(), pages.face(9.5), 0);
        pages.gap(4);
      }
      case Block.Figures figures -> {
        pages.gap(5);
        pages.figures(figures.figures(), look.colour());
      }
      case Block.Chart chart -> {
        pages.room(chart.picture().height() + 30);
        pages.titled(chart.title(), chart.basis());
        pages.picture(chart.picture());
      }
      case Block.Table table -> table(table, pages);
      case Block.Quoted quote -> {
        var face = pages.face(9.5);
        pages.room(40);
        pages.gap(4);
        double room = PdfPages.WIDTH - 16;
        pages.ruled(pages.regular.lines(quote.words(), 9.5, room), face, look.colour());
        pages.ruled(pages.regular.lines(quote.by(), 8, room), pages.grey(8), look.colour());
        pages.gap(6);
      }
      case Block.Note note -> {
        pages.room(46);
        pages.gap(4);
        pages.words("(" + note.number() + ") " + note.words(), pages.grey(7.5), 0);
      }
    }
  }

  private static void table(Block.Table table, PdfPages pages) throws IOException {
    var face = pages.face(8);
    var head = pages.strong(8, PdfPages.GREY);
    double[] edges = edges(table, face, head);
    // A short table stands on one page.
    pages.room(table.rows().size() > Block.MANY ? 60 : 34 + 17 * table.rows().size());
    pages.gap(4);
    if (table.rows().size() > Block.MANY)
      pages.words(table.title(), pages.strong(9, PdfPages.INK), 0);
    row(table.columns(), head, edges, table, pages);
    for (List<String> cells : table.rows()) {
      if (pages.room(28)) row(table.columns(), head, edges, table, pages);
      row(cells, face, edges, table, pages);
    }
    pages.gap(8);
  }

  private static void row(
      List<String> cells, PdfPages.Face face, double[] edges, Block.Table table, PdfPages pages)
      throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double room = edges[i + 1] - edges[i] - (i + 1 < cells.size() && table.wordy() ? 8 : 0);
      List<String> all = face.letters().lines(cells.get(i), face.size(), Math.max(20, room));
      lines.add(all.size() <= 3 ? all : List.of(all.get(0), all.get(1), all.get(2) + " …"));
    }
    pages.row(lines, face, edges, !table.wordy());
  }

  /// Columns as wide as what is in them, the first with what is left; too many words share evenly.
  private static double[] edges(Block.Table table, PdfPages.Face face, PdfPages.Face head)
      throws IOException {
    int many = table.columns().size();
    double[] widths = new double[many];
    for (int i = 0; i < many; i++) {
      widths[i] =
          head.letters().width(head.letters().drawable(table.columns().get(i)), head.size());
      for (List<String> row : table.rows()) {
        String cell = face.letters().drawable(row.get(i));
        widths[i] = Math.max(widths[i], face.letters().width(cell.replace('\n', ' '), face.size()));
      }
      widths[i] = Math.min(widths[i] + 14, PdfPages.WIDTH * (table.wordy() ? 0.45 : 0.22));
    }
    double others = 0;
    for (int i = 1; i < many; i++) others += widths[i];
    double first = Math.max(PdfPages.WIDTH - others, PdfPages.WIDTH * 0.2);
    if (table.wordy()) first = Math.min(first, widths[0]);
    double squeeze = Math.min(1, (PdfPages.WIDTH - first) / Math.max(1, others));
    double[] edges = new double[many + 1];
    edges[1] = first;
    for (int i = 1; i < many; i++) edges[i + 1] = edges[i] + widths[i] * squeeze;
    if (!table.wordy() || many == 1) edges[many] = PdfPages.WIDTH;
    return edges;
  }
}
