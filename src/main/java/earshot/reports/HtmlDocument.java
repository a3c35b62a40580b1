package earshot.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.reports.Picture.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a document as one HTML file that loads nothing, runs nothing, and prints well.
final class HtmlDocument {
  private static final String STYLE =
      """
      :root{--own:%s;--on:%s;--ink:%s}
      body{font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1E2226;background:#FFF;max-width:46rem;margin:2.5rem auto;padding:0 1.25rem}
      header{background:var(--own);color:var(--on);margin:-2.5rem -1.25rem 1.5rem;padding:2.75rem 2rem 2rem;border-radius:0 0 12px 12px}
      header p{margin:0 0 1.6rem}
      h1{font-size:2.1rem;line-height:1.2;margin:0}
      .about{display:flex;justify-content:space-between;gap:1.5rem;color:#4A4F55;font-size:.9rem}
      .about strong{display:block;color:#1E2226;font-size:1.1rem}
      .about img{max-height:3rem}
      nav ol{columns:2;margin:1.4rem 0;padding:1rem 1rem 1rem 2.2rem;background:#F4F5F7;border-radius:10px;font-size:.9rem}
      nav a{color:inherit}
      h2{font-size:1.3rem;color:var(--ink);margin:2.6rem 0 .6rem}
      sup{font-size:.6em;font-weight:400;color:#5A6068;margin-inline-start:.2em}
      .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.7rem;margin:1rem 0}
      .figures div{background:#F4F5F7;border-top:3px solid var(--own);border-radius:0 0 8px 8px;padding:.55rem .75rem .65rem}
      .figures dt,.figures dd+dd{font-size:.78rem;color:#5A6068}
      .figures dd{margin:0;font-size:1.5rem;font-weight:650;line-height:1.3}
      .figures dd+dd{font-weight:400}
      figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.9rem;font-weight:600;margin-bottom:.4rem}
      figcaption span{font-weight:400;font-size:.75rem;color:#5A6068}
      figure{margin:1.2rem 0}svg{width:100%%;height:auto}svg text{font:9px system-ui,"Segoe UI",Roboto,sans-serif}
      table{border-collapse:collapse;width:100%%;font-size:.85rem;margin:.8rem 0}
      caption{text-align:start;color:#4A4F55;padding-bottom:.3rem}
      th,td{padding:.25rem .5rem;border-bottom:1px solid #E3E5E8;text-align:end;font-variant-numeric:tabular-nums}
      th:first-child,td:first-child,.wordy th,.wordy td{text-align:start}
      th{font-weight:600}
      details summary{cursor:pointer;color:#4A4F55;font-size:.85rem}
      blockquote{border-inline-start:3px solid var(--own);margin:1rem 0;padding:.1rem 0 .1rem 1rem;white-space:pre-line}
      blockquote footer{color:#4A4F55;font-size:.85rem}
      .note{font-size:.75rem;color:#5A6068}
      body>footer{border-top:1px solid #D5D8DC;margin-top:3rem;padding-top:.8rem;font-size:.75rem;color:#5A6068}
      @media print{body{margin:0;max-width:none;font-size:10.5pt}header{margin:0 0 1.5rem;border-radius:12px}h2{break-after:avoid}
      figure,blockquote,tr,table{break-inside:avoid}details table{break-inside:auto}thead{display:table-header-group}}
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlDocument() {}

  /// The bytes of the file.
  ///
  /// @param carried what it carries of itself
  static byte[] of(Block.Document document, String carried) {
    HtmlDocument html = new HtmlDocument();
    html.whole(document, carried);
    return html.out.toString().getBytes(UTF_8);
  }

  private void whole(Block.Document document, String carried) {
    Look look = document.look();
    line("<!DOCTYPE html>");
    line("<html lang=\"" + escaped(document.lang()) + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta name=\"referrer\" content=\"no-referrer\">");
    line("<title>" + escaped(document.title()) + "</title>");
    line(
        "<style>\n"
            + STYLE.formatted(look.colour(), Tint.on(look.colour()), Tint.readable(look.colour()))
            + "</style>");
    line("<meta name=\"earshot-report\" content=\"" + carried + "\">");
    line("</head>");
    line("<body>");
    line("<header>");
    if (!document.cover().client().isEmpty()) {
      line("<p>" + escaped(document.cover().client()) + "</p>");
    }
    line("<h1>" + escaped(document.title()) + "</h1>");
    line("</header>");
    about(document);
    contents(document);
    line("<main>");
    document.blocks().forEach(this::block);
    line("</main>");
    String foot = look.footer().isEmpty() ? "" : escaped(look.footer()) + " · ";
    line("<footer>" + foot + escaped(document.end()) + "</footer>");
    line("</body>");
    line("</html>");
  }

  private void about(Block.Document document) {
    line("<div class=\"about\"><div>");
    line("<strong>" + escaped(document.cover().days()) + "</strong>");
    line(
        document.cover().facts().stream()
            .map(HtmlDocument::escaped)
            .collect(Collectors.joining("<br>")));
    line("</div>");
    Look look = document.look();
    if (!look.logo().isEmpty()) {
      line(
          "<img alt=\"%s\" src=\"data:image/png;base64,%s\">"
              .formatted(escaped(look.client()), look.logo()));
    }
    line("</div>");
  }

  private void contents(Block.Document document) {
    line("<nav aria-label=\"Contents\"><ol>");
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        line(
            "<li><a href=\"#part-%s\">%s</a></li>"
                .formatted(heading.note(), escaped(heading.words())));
      }
    }
    line("</ol></nav>");
  }

  private static String heading(Block.Heading heading) {
    String note =
        heading.note() == 0
            ? ""
            : "<sup><a href=\"#note-%1$s\" id=\"from-%1$s\">%1$s</a></sup>"
                .formatted(heading.note());
    return "<h2 id=\"part-%s\">%s%s</h2>".formatted(heading.note(), escaped(heading.words()), note);
  }

  private void figures(Block.Figures figures) {
    line("<dl class=\"figures\">");
    for (Block.Figure figure : figures.figures()) {
      line(
          "<div><dt>%s</dt><dd>%s</dd><dd>%s</dd></div>"
              .formatted(
                  escaped(figure.label()), escaped(figure.value()), escaped(figure.beside())));
    }
    line("</dl>");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> line(heading(heading));
      case Block.Figures figures -> figures(figures);
      case Block.Sentences sentences ->
          line("<p dir=\"auto\">" + escaped(sentences.words()) + "</p>");
      case Block.Chart chart ->
          line(
              "<figure><figcaption>%s<span>%s</span></figcaption>%s</figure>"
                  .formatted(escaped(chart.title()), escaped(chart.basis()), svg(chart.picture())));
      case Block.Table table -> table(table);
      case Block.Quoted quote ->
          line(
              "<blockquote dir=\"auto\">%s<footer>%s</footer></blockquote>"
                  .formatted(escaped(quote.words()), escaped(quote.by())));
      case Block.Note note ->
          line(
              "<p class=\"note\" id=\"note-%1$s\"><a href=\"#from-%1$s\">%1$s</a> %2$s</p>"
                  .formatted(note.number(), escaped(note.words())));
    }
  }

  private void table(Block.Table table) {
    boolean folded = table.rows().size() > Block.MANY;
    if (folded) line("<details><summary>" + escaped(table.title()) + "</summary>");
    line(table.wordy() ? "<table class=\"wordy\">" : "<table>");
    line("<caption>" + escaped(table.title()) + "</caption>");
    line("<thead><tr>" + cells(table.columns(), "th scope=\"col\"", "th") + "</tr></thead>");
    line("<tbody>");
    for (List<String> row : table.rows()) {
      line(
          "<tr><th scope=\"row\" dir=\"auto\">%s</th>%s</tr>"
              .formatted(escaped(row.getFirst()), cells(row.subList(1, row.size()), "td", "td")));
    }
    line("</tbody></table>");
    if (folded) line("</details>");
  }

  private static String cells(List<String> cells, String open, String close) {
    StringBuilder out = new StringBuilder();
    for (String cell : cells) {
      out.append('<')
          .append(open)
          .append('>')
          .append(escaped(cell))
          .append("</")
          .append(close)
          .append('>');
    }
    return out.toString();
  }

  private static String svg(Picture picture) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg viewBox=\"0 0 ")
        .append(n(picture.width()))
        .append(' ')
        .append(n(picture.height()))
        .append("\" role=\"img\" aria-label=\"")
        .append(escaped(picture.told()))
        .append("\">");
    for (Shape shape : picture.shapes()) {
      svg.append(
          switch (shape) {
            case Shape.Box box ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                    .formatted(
                        n(box.x()), n(box.y()), n(box.width()), n(box.height()), box.colour());
            case Shape.Stroke stroke ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
                    .formatted(
                        n(stroke.fromX()),
                        n(stroke.fromY()),
                        n(stroke.toX()),
                        n(stroke.toY()),
                        stroke.colour());
            case Shape.Letters letters ->
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                    .formatted(
                        n(letters.x()),
                        n(letters.baseline()),
                        anchor(letters.side()),
                        letters.colour(),
                        escaped(letters.words()));
          });
    }
    return svg.append("</svg>").toString();
  }

  private static String anchor(Picture.Side side) {
    return switch (side) {
      case LEFT -> "start";
      case MIDDLE -> "middle";
      case RIGHT -> "end";
    };
  }

  /// A length with two digits after the point at most, which is a point everywhere.
  private static String n(double length) {
    return String.format(Locale.ROOT, "%.2f", length).replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
