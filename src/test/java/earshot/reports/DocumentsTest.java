package earshot.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Documents are the same everywhere, safe to open, and readable.
class DocumentsTest {
  private static final Carried CARRIED = new Carried(Carried.FORMAT, "1.0", Sample.snapshot());

  @Test
  void theSameFiguresAreTheSameBytesUnderAnyDefaults() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      byte[] html = Form.HTML.drawn(CARRIED);
      byte[] pdf = Form.PDF.drawn(CARRIED);
      Locale.setDefault(Locale.forLanguageTag("fa-IR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(html, Form.HTML.drawn(CARRIED));
      assertArrayEquals(pdf, Form.PDF.drawn(CARRIED));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void bothFormsCarryWhatTheyWereMadeOf() {
    for (Form form : Form.values()) {
      assertEquals(CARRIED, Form.carried(form.drawn(CARRIED)));
    }
  }

  @Test
  void wordsOfStrangersAreWordsOnThePage() {
    Document page = Jsoup.parse(new String(Form.HTML.drawn(CARRIED), UTF_8));

    assertEquals(0, page.select("script, link, iframe, object, blockquote b, [onclick]").size());
    assertTrue(page.select("blockquote").text().contains("it <b>still</b> leaks & drips"));
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
  }

  @Test
  void everyChartHasATableAndEachSectionItsFootnote() {
    Document page = Jsoup.parse(new String(Form.HTML.drawn(CARRIED), UTF_8));

    assertEquals(4, page.select("svg[role=img][aria-label]").size());
    assertTrue(page.select("table").size() >= 10);
    assertEquals(4, page.select("figure figcaption span:contains(n = 1,204)").size());
    assertEquals(Section.values().length + 1, page.select("h2").size());
    assertEquals(Section.values().length + 1, page.select("nav li").size());
    assertEquals(Section.values().length, page.select("p.note").size());
    for (var note : page.select("h2 a")) {
      assertEquals(1, page.select(note.attr("href")).size());
    }
  }

  @Test
  void thePdfTellsNobodysNameAndNoTime() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Form.PDF.drawn(CARRIED))) {
      assertEquals(0, pdf.getDocumentInformation().getMetadataKeys().size());
      assertEquals(null, pdf.getDocumentCatalog().getMetadata());
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
    }
  }

  @Test
  void thePdfCarriesItsLettersWholeAndTellsWhatTheyAre() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Form.PDF.drawn(CARRIED))) {
      Set<String> seen = new HashSet<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDType0Font font = (PDType0Font) page.getResources().getFont(name);
          assertTrue(font.isEmbedded() && !font.isDamaged(), font.getName());
          COSStream letters = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
          assertTrue(letters.toTextString().contains("begincmap"), font.getName());
          seen.add(font.getName());
        }
      }
      assertEquals(2, seen.size());
    }
  }

  @Test
  void thePdfSaysWhatTheHtmlSays() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Form.PDF.drawn(CARRIED))) {
      String text = new PDFTextStripper().getText(pdf);
      for (Section section : Section.values()) assertTrue(text.contains(section.title()), text);
      assertTrue(text.contains("1 / " + pdf.getNumberOfPages()), text);
      assertTrue(text.contains("Prepared by Harbour & Co."), text);
      assertTrue(text.contains("□ stands for a sign"), text);
      pictures(pdf);
    }
  }

  @Test
  void aReportOfOneLabelMoreIsAnotherOne() {
    Snapshot other =
        Sample.snapshot(
            new Definition(
                "Other",
                CARRIED.snapshot().definition().brands(),
                CARRIED.snapshot().definition().period(),
                CARRIED.snapshot().definition().tongue(),
                CARRIED.snapshot().definition().sections(),
                CARRIED.snapshot().definition().quotes(),
                CARRIED.snapshot().definition().style()));

    assertNotEquals(Carried.digest(CARRIED.snapshot()), Carried.digest(other));
    assertFalse(Differing.between(CARRIED.snapshot(), CARRIED.snapshot()).size() > 0);
  }

  /// Each page is drawn as it would be printed: none is empty, none runs over its edges.
  private static void pictures(PDDocument pdf) throws IOException {
    PDFRenderer renderer = new PDFRenderer(pdf);
    String folder = System.getProperty("earshot.pictures", "");
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      BufferedImage page = renderer.renderImageWithDPI(i, folder.isEmpty() ? 36 : 80);
      assertTrue(inked(page, 0, page.getWidth()) > 200, "page " + i + " is empty");
      if (i == 0) {
        assertTrue(inked(page, 0, page.getWidth() / 14) > 100, "the cover runs to the edges");
      }
      int margin = i == 0 ? 0 : page.getWidth() / 14;
      assertEquals(0, inked(page, page.getWidth() - margin, page.getWidth()), "page " + i);
      assertEquals(0, inked(page, 0, margin), "page " + i);
      if (!folder.isEmpty()) {
        Path file = Path.of(folder, "report-" + (i + 1) + ".png");
        Files.createDirectories(Path.of(folder));
        ImageIO.write(page, "png", file.toFile());
      }
    }
  }

  private static int inked(BufferedImage page, int from, int to) {
    int inked = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        if ((page.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) inked++;
      }
    }
    return inked;
  }
}
