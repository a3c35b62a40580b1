package earshot.reports;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Draws onto the pages of a PDF, from the top downwards; a new page begins when one is full.
final class PdfPages implements AutoCloseable {
  static final double LEFT = 56;
  static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  static final double HEIGHT = PDRectangle.A4.getHeight();
  private static final double TOP = PDRectangle.A4.getHeight() - 56;
  private static final double FOOT = 64;
  static final String INK = "#1E2226";
  static final String GREY = "#5A6068";
  static final String RULE = "#DADDE1";

  private final PDDocument document;
  final Letters regular;
  final Letters bold;
  private PDPageContentStream out;
  private double y = TOP;
  private final List<Place> places = new ArrayList<>();

  /// Where a section begins, counted from 1.
  record Place(String words, int page) {}

  PdfPages(PDDocument document) throws IOException {
    this.document = document;
    regular = new Letters(font("DejaVuSans.ttf"));
    bold = new Letters(font("DejaVuSans-Bold.ttf"));
    out = page();
  }

  private PDType0Font font(String name) throws IOException {
    try (InputStream file = PdfPages.class.getResourceAsStream(name)) {
      if (file == null) throw new IllegalStateException("the program lacks its file " + name);
      return PDType0Font.load(document, file, true);
    }
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
  }

  /// Makes sure that so much fits below; true when that took a new page.
  boolean room(double height) throws IOException {
    if (y - height >= FOOT) return false;
    next();
    return true;
  }

  /// Begins a new page.
  void next() throws IOException {
    out.close();
    out = page();
    y = TOP;
  }

  /// Where the sections begin.
  List<Place> places() {
    return places;
  }

  /// Writes the title of a section, with the number of its footnote raised; 0 for none.
  void heading(String words, int note, String colour) throws IOException {
    places.add(new Place(words, document.getNumberOfPages()));
    Face face = strong(14, colour);
    words(words, face, 0);
    if (note == 0) return;
    List<String> lines = face.letters().lines(words, face.size(), WIDTH);
    double x = LEFT + face.letters().width(lines.getLast(), face.size()) + 2;
    at(Integer.toString(note), grey(7.5), x, y + face.leading() * 0.25 + 5);
  }

  /// Fills the upper part of the page from edge to edge.
  void band(double height, String colour) throws IOException {
    box(0, HEIGHT - height, PDRectangle.A4.getWidth(), height, colour);
  }

  /// Writes words in one line at that height; what does not fit is left out.
  void at(String words, Face face, double baseline) throws IOException {
    drawn(face.letters().lines(words, face.size(), WIDTH).getFirst(), face, baseline);
  }

  /// The same for a line in the order of drawing.
  void drawn(String line, Face face, double baseline) throws IOException {
    at(line, face, LEFT, baseline);
  }

  /// Draws key figures side by side.
  void figures(List<Block.Figure> figures, String colour) throws IOException {
    double gap = 8;
    double wide = (WIDTH - gap * (figures.size() - 1)) / figures.size();
    double high = 62;
    room(high + 10);
    y -= high;
    for (int i = 0; i < figures.size(); i++) {
      Block.Figure figure = figures.get(i);
      double x = LEFT + i * (wide + gap);
      box(x, y, wide, high, "#F4F5F7");
      box(x, y + high - 2.5, wide, 2.5, colour);
      at(figure.label(), grey(8), x + 9, y + high - 17);
      at(figure.value(), strong(18, INK), x + 9, y + 22);
      at(figure.beside(), grey(7.5), x + 9, y + 9);
    }
    y -= 10;
  }

  /// Writes a title, and small words at the right edge of the same line.
  void titled(String title, String beside) throws IOException {
    Face face = strong(9, INK);
    Face small = grey(7.5);
    y -= face.leading() + 2;
    at(title, face, LEFT, y + 3);
    at(beside, small, LEFT + WIDTH - small.letters().width(beside, small.size()), y + 3);
    y -= 4;
  }

  void gap(double height) {
    y = Math.max(FOOT, y - height);
  }

  /// How words are written.
  ///
  /// @param leading from line to line
  record Face(Letters letters, double size, double leading, String colour) {}

  Face face(double size) {
    return new Face(regular, size, size * 1.42, INK);
  }

  Face grey(double size) {
    return new Face(regular, size, size * 1.42, GREY);
  }

  Face plain(double size, String colour) {
    return new Face(regular, size, size * 1.42, colour);
  }

  Face strong(double size, String colour) {
    return new Face(bold, size, size * 1.3, colour);
  }

  /// Writes a paragraph.
  void words(String words, Face face, double indent) throws IOException {
    for (String line : face.letters().lines(words, face.size(), WIDTH - indent)) {
      room(face.leading());
      y -= face.leading();
      at(line, face, LEFT + indent, y + face.leading() * 0.25);
    }
  }

  /// Writes a paragraph with a rule beside it.
  void ruled(List<String> lines, Face face, String colour) throws IOException {
    for (String line : lines) {
      room(face.leading());
      y -= face.leading();
      box(LEFT, y, 2, face.leading(), colour);
      at(line, face, LEFT + 12, y + face.leading() * 0.25);
    }
  }

  /// Writes the cells of one row.
  ///
  /// @param edges left edges of the columns, and the right edge of the last
  /// @param right whether all cells but the first stand at the right
  void row(List<List<String>> cells, Face face, double[] edges, boolean right) throws IOException {
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    double height = most * face.leading() + 4;
    y -= height;
    for (int i = 0; i < cells.size(); i++) {
      double line = y + height - 2;
      for (String words : cells.get(i)) {
        line -= face.leading();
        double x =
            right && i > 0
                ? LEFT + edges[i + 1] - face.letters().width(words, face.size())
                : LEFT + edges[i];
        at(words, face, x, line + face.leading() * 0.25);
      }
    }
    box(LEFT, y, WIDTH, 0.5, RULE);
  }

  /// Draws a chart over the whole width.
  void picture(Picture picture) throws IOException {
    double scale = WIDTH / picture.width();
    room(picture.height() * scale + 6);
    y -= picture.height() * scale;
    double top = y + picture.height() * scale;
    Face small = new Face(regular, 8, 10, GREY);
    for (Picture.Shape shape : picture.shapes()) {
      switch (shape) {
        case Picture.Shape.Box box ->
            box(
                LEFT + box.x() * scale,
                top - (box.y() + box.height()) * scale,
                box.width() * scale,
                box.height() * scale,
                box.colour());
        case Picture.Shape.Stroke stroke -> {
          out.setStrokingColor(colour(stroke.colour()));
          out.setLineWidth(0.6f);
          out.moveTo(
              (float) (LEFT + stroke.fromX() * scale), (float) (top - stroke.fromY() * scale));
          out.lineTo((float) (LEFT + stroke.toX() * scale), (float) (top - stroke.toY() * scale));
          out.stroke();
        }
        case Picture.Shape.Letters letters -> {
          Face face = new Face(small.letters(), small.size(), small.leading(), letters.colour());
          String drawn = Letters.drawn(regular.drawable(letters.words()));
          double width = regular.width(drawn, face.size());
          double x = LEFT + letters.x() * scale;
          switch (letters.side()) {
            case LEFT -> {}
            case MIDDLE -> x -= width / 2;
            case RIGHT -> x -= width;
          }
          at(drawn, face, x, top - letters.baseline() * scale);
        }
      }
    }
    y -= 6;
  }

  /// Puts the logo at the right edge, its head at that height.
  void logo(byte[] png, double top) throws IOException {
    PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "logo");
    double scale = Math.min(150.0 / image.getWidth(), 40.0 / image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    out.drawImage(
        image,
        (float) (LEFT + WIDTH - width),
        (float) (top - height),
        (float) width,
        (float) height);
  }

  private void box(double x, double foot, double width, double height, String colour)
      throws IOException {
    box(out, x, foot, width, height, colour);
  }

  static void box(
      PDPageContentStream out, double x, double foot, double width, double height, String colour)
      throws IOException {
    out.setNonStrokingColor(colour(colour));
    out.addRect((float) x, (float) foot, (float) width, (float) height);
    out.fill();
  }

  private void at(String drawn, Face face, double x, double baseline) throws IOException {
    write(out, drawn, face, x, baseline);
  }

  static void write(PDPageContentStream out, String drawn, Face face, double x, double baseline)
      throws IOException {
    if (drawn.isEmpty()) return;
    out.beginText();
    out.setNonStrokingColor(colour(face.colour()));
    out.setFont(face.letters().font(), (float) face.size());
    out.newLineAtOffset((float) x, (float) baseline);
    out.showText(drawn);
    out.endText();
  }

  private static Color colour(String written) {
    return new Color(Integer.parseInt(written.substring(1), 16));
  }

  /// Ends the last page; what is added from here on goes onto full ones.
  PdfLater ended() throws IOException {
    out.close();
    return new PdfLater(document, this);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
