package earshot.reports;

import java.io.IOException;
import java.util.Base64;
import java.util.List;

/// The first page of a report: whose it is, what it is about, and what is in it.
final class PdfCover {
  private static final double BAND = 318;
  private static final double FACTS = PdfPages.HEIGHT - BAND - 46;
  static final double CONTENTS = 372;
  static final double LINE = 19;
  private static final int MOST_LINES = 5;

  private PdfCover() {}

  /// Draws all but the contents, and begins the next page.
  static void draw(Block.Document document, PdfPages pages) throws IOException {
    Look look = document.look();
    String on = Tint.on(look.colour());
    pages.band(BAND, look.colour());
    pages.at(document.cover().client(), pages.plain(13, on), PdfPages.HEIGHT - 76);
    PdfPages.Face title = pages.strong(30, on);
    List<String> lines = pages.bold.lines(document.title(), title.size(), PdfPages.WIDTH);
    int many = Math.min(MOST_LINES, lines.size());
    for (int i = 0; i < many; i++) {
      double above = (many - 1 - i) * title.leading();
      pages.drawn(lines.get(i), title, PdfPages.HEIGHT - BAND + 40 + above);
    }
    pages.at(document.cover().days(), pages.strong(13, PdfPages.INK), FACTS);
    double y = FACTS - 20;
    for (String fact : document.cover().facts()) {
      pages.at(fact, pages.grey(10), y);
      y -= 15;
    }
    if (!look.logo().isEmpty()) pages.logo(Base64.getDecoder().decode(look.logo()), FACTS + 12);
    pages.next();
  }
}
