package earshot.listening;

import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes sources as a list (OPML 2.0) that other readers understand and Earshot reads back whole.
///
/// Feeds are feeds to everyone. Other kinds carry no `xmlUrl`, so that no reader takes an interface
/// for a feed; what only Earshot knows stands in attributes of its own namespace. Secrets are never
/// known here, and whether an own network may be opened is not written: whoever reads the list
/// decides that.
public final class OpmlWriter {
  private static final Pattern KEY =
      Pattern.compile(
          "(?:[?&;](?:[^=&]*(?:token|secret|passw|apikey|api_key|auth|signature)[^=&]*|key|sig|feed)=)",
          Pattern.CASE_INSENSITIVE);

  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  /// A folder with what lies in it, sorted by name.
  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final Map<Integer, Source> sources = new TreeMap<>();

    Folder within(String name) {
      return folders.computeIfAbsent(name, _ -> new Folder());
    }
  }

  /// The list as text, to be stored as UTF-8. What a person brings in by hand is left out: nobody
  /// can ask it again.
  public static String text(String title, Collection<Source> sources) {
    Folder top = new Folder();
    for (Source source : sources) {
      if (!source.setup().kind().polled()) continue;
      Folder folder = top;
      for (String part : SourceNames.folder(source.setup().folder()).split("/", -1)) {
        if (!part.isEmpty()) folder = folder.within(part);
      }
      folder.sources.put(source.id().value(), source);
    }
    OpmlWriter writer = new OpmlWriter();
    writer.list(title, top);
    return writer.out.toString();
  }

  /// Whether an address looks as if it held a key of its owner, as personal feeds do; who gets the
  /// list can then read what only the owner should.
  public static boolean seemsToHoldAKey(URI address) {
    return address.getRawQuery() != null && KEY.matcher("?" + address.getRawQuery()).find();
  }

  private void list(String title, Folder top) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
    attribute("xmlns:earshot", OpmlOwn.NAMESPACE);
    out.append(">\n<head><title>");
    escape(SourceNames.name(title));
    out.append("</title></head>\n<body>\n");
    folder(top, 1);
    out.append("</body>\n</opml>\n");
  }

  private void folder(Folder folder, int depth) {
    folder.folders.forEach(
        (name, inner) -> {
          indent(depth).append("<outline");
          attribute("text", name);
          out.append(">\n");
          folder(inner, depth + 1);
          indent(depth).append("</outline>\n");
        });
    for (Source source : folder.sources.values()) {
      indent(depth).append("<outline");
      outline(source);
      out.append("/>\n");
    }
  }

  private void outline(Source source) {
    Source.SourceSetup setup = source.setup();
    boolean feed = setup.kind() == SourceKind.FEED;
    attribute("type", feed ? "rss" : "earshot");
    attribute("text", SourceNames.name(setup.name()));
    attribute(feed ? "xmlUrl" : own("url"), setup.url().toString());
    if (isPlain(source)) return;
    PresetUse preset = setup.preset();
    attribute(own("preset"), preset.id());
    attribute(own("version"), Integer.toString(preset.version()));
    if (!feed) attribute(own("kind"), word(setup.kind()));
    if (!preset.params().isEmpty()) attribute(own("params"), preset.encoded());
    if (setup.role() != SourceRole.COMMUNITY) attribute(own("role"), word(setup.role()));
    source.interval().ifPresent(every -> attribute(own("every"), every.toString()));
    if (source.takeEverything()) attribute(own("everything"), "true");
    if (source.state() != SourceState.ACTIVE) attribute(own("paused"), "true");
  }

  /// Whether there is nothing to say that other readers would not say.
  private static boolean isPlain(Source source) {
    Source.SourceSetup setup = source.setup();
    return setup.kind() == SourceKind.FEED
        && setup.preset().equals(PresetUse.ANY_FEED)
        && setup.role() == SourceRole.COMMUNITY
        && source.interval().isEmpty()
        && !source.takeEverything()
        && source.state() == SourceState.ACTIVE;
  }

  private static String own(String name) {
    return OpmlOwn.PREFIX + name;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private StringBuilder indent(int depth) {
    return out.append("  ".repeat(Math.min(depth, 8)));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(codePoint);
              }
            });
  }
}
