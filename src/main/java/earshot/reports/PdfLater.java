package earshot.reports;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// Adds to pages that are full what is known only then: how many there are, and what is on them.
record PdfLater(PDDocument document, PdfPages pages) {
  private static final double FOOT = 36;

  /// Writes the foot of every page: words at the left, the page's number at the right.
  void feet(String words) throws IOException {
    int many = document.getNumberOfPages();
    PdfPages.Face face = pages.grey(7);
    List<String> lines = pages.regular.lines(words, face.size(), PdfPages.WIDTH - 60);
    for (int i = 0; i < many; i++) {
      try (PDPageContentStream foot = onto(document.getPage(i))) {
        right((i + 1) + " / " + many, face, FOOT, foot);
        for (int line = 0; line < Math.min(2, lines.size()); line++) {
          double baseline = FOOT - line * face.leading();
          PdfPages.write(foot, lines.get(line), face, PdfPages.LEFT, baseline);
        }
      }
    }
  }

  /// Lists the sections on the first page, from that height downwards.
  void contents(double top, double step) throws IOException {
    try (PDPageContentStream first = onto(document.getPage(0))) {
      PdfPages.Face title = pages.strong(10, PdfPages.INK);
      PdfPages.write(first, "Contents", title, PdfPages.LEFT, top);
      PdfPages.Face face = pages.face(9.5);
      double y = top;
      for (PdfPages.Place place : pages.places()) {
        y -= step;
        PdfPages.box(first, PdfPages.LEFT, y + step - 6, PdfPages.WIDTH, 0.5, PdfPages.RULE);
        PdfPages.write(first, place.words(), face, PdfPages.LEFT, y);
        right(Integer.toString(place.page()), pages.grey(9.5), y, first);
      }
    }
  }

  private static void right(
      String words, PdfPages.Face face, double baseline, PDPageContentStream out)
      throws IOException {
    double x = PdfPages.LEFT + PdfPages.WIDTH - face.letters().width(words, face.size());
    PdfPages.write(out, words, face, x, baseline);
  }

  private PDPageContentStream onto(PDPage page) throws IOException {
    return new PDPageContentStream(document, page, AppendMode.APPEND, false);
  }
}
