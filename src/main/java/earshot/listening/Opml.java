package earshot.listening;

import earshot.model.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Reads lists of feeds (OPML 1.0, 1.1 and 2.0) as other readers export them.
public final class Opml {
  private static final int DEEPEST = 64;
  private static final int NAME = 200;
  private static final String TOO_LARGE =
      "This list is too large (more than %d MB); split it.".formatted(Caps.OPML_BYTES / 1_000_000);
  private static final Pattern SPILT =
      Pattern.compile("\\bxmlUrl\\s*=\\s*[\"']([^\"'\\s]{1,4096})[\"']", Pattern.CASE_INSENSITIVE);

  private final List<OpmlList.Outline> outlines = new ArrayList<>();
  private final List<OpmlList.Outline> duplicates = new ArrayList<>();
  private final List<OpmlList.Rejected> rejected = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int number;
  private boolean cut;

  private Opml() {}

  /// Understands the list in a file; nothing in it is contacted.
  ///
  /// @throws IOException with one sentence for the person, when it cannot be read or is larger than
  ///   20 MB
  public static OpmlList read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Caps.OPML_BYTES + 1);
    } catch (IOException unreadable) {
      throw new IOException(
          "“%s” cannot be read; check that it is there and its permissions."
              .formatted(file.getFileName()),
          unreadable);
    }
    if (bytes.length > Caps.OPML_BYTES) throw new IOException(TOO_LARGE);
    return read(bytes);
  }

  /// Understands a list, however badly it is written; nothing in it is contacted. A list without
  /// feeds is an empty list, not an error.
  ///
  /// @throws IllegalArgumentException with one sentence for the person, when it is larger than 20
  ///   MB
  public static OpmlList read(byte[] bytes) {
    if (bytes.length > Caps.OPML_BYTES) {
      throw new IllegalArgumentException(TOO_LARGE);
    }
    XmlTree tree = XmlTree.of(bytes, Optional.empty());
    Opml reading = walked(tree);
    // Counting lines doubles the work, and only complaints need them.
    if (!reading.rejected.isEmpty()) reading = walked(tree.withPlaces());
    return new OpmlList(
        title(tree.document()),
        reading.outlines,
        reading.duplicates,
        reading.rejected,
        reading.cut);
  }

  private static Opml walked(XmlTree tree) {
    Opml reading = new Opml();
    reading.walk(tree.document());
    return reading;
  }

  private static String title(Element document) {
    return document.stream()
        .filter(element -> named(element, "head"))
        .flatMap(head -> head.children().stream())
        .filter(element -> named(element, "title"))
        .findFirst()
        .map(title -> shortened(SourceNames.name(title.wholeText())))
        .orElse("");
  }

  /// An outline to look at, and the folder it lies in.
  private record Step(Element element, String folder, int depth) {}

  private void walk(Element document) {
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(document, "", 0));
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      Step inside = named(step.element, "outline") ? outline(step) : step;
      if (cut) return;
      List<Element> children = step.element.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        steps.push(new Step(children.get(i), inside.folder, inside.depth));
      }
    }
  }

  /// Notes an outline, and tells the folder its children lie in.
  private Step outline(Step step) {
    if (number == Caps.OPML_OUTLINES) {
      cut = true;
      return step;
    }
    number++;
    Element element = step.element;
    Optional<String> address = OpmlOwn.address(element).or(() -> address(element));
    if (address.isPresent()) {
      feed(element, address.get(), step.folder);
      // Feeds inside a feed come from outlines that were never closed.
      return step;
    }
    String name = name(element, "");
    if (name.isEmpty() || step.depth >= DEEPEST) return step;
    String part = name.replace('/', '∕');
    String folder = step.folder.isEmpty() ? part : step.folder + "/" + part;
    return new Step(element, folder, step.depth + 1);
  }

  /// The address of a feed. A description with bare quotation marks ends its tag too early, and the
  /// attributes after it become text.
  private static Optional<String> address(Element element) {
    if (element.attributesSize() > 0 && element.attributes().hasKeyIgnoreCase("xmlUrl")) {
      return Optional.of(XmlTree.attribute(element, "xmlUrl"));
    }
    return element.textNodes().stream()
        .map(text -> SPILT.matcher(text.getWholeText()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private void feed(Element element, String address, String folder) {
    switch (OpmlOwn.read(element)) {
      case OpmlOwn.Said.Nothing _ -> feed(element, address, folder, Optional.empty());
      case OpmlOwn.Said.Source(OpmlList.Ours ours) when ours.kind() == SourceKind.MAIL ->
          mail(element, address, folder, ours);
      case OpmlOwn.Said.Source(OpmlList.Ours ours) ->
          feed(element, address, folder, Optional.of(ours));
      case OpmlOwn.Said.Wrong(String sentence) -> reject(element, name(element, address), sentence);
    }
  }

  private void mail(Element element, String address, String folder, OpmlList.Ours ours) {
    OpmlOwn.mailbox(address)
        .ifPresentOrElse(
            box -> take(element, box, folder, Optional.of(ours)),
            () ->
                reject(
                    element,
                    name(element, address),
                    "This is no mail folder, as in imaps://me@mail.example.org/INBOX"));
  }

  private void feed(Element element, String address, String folder, Optional<OpmlList.Ours> ours) {
    switch (TypedAddress.read(address)) {
      case TypedAddress.Unusable no -> reject(element, name(element, address), no.sentence());
      case TypedAddress.Corrected(URI feed, String shown, boolean corrected) -> {
        Optional<AddressGuard.Objection> never = AddressGuard.objection(feed, true);
        if (never.isPresent()) reject(element, name(element, shown), never.get().sentence());
        else take(element, feed, folder, ours);
      }
    }
  }

  private void take(Element element, URI feed, String folder, Optional<OpmlList.Ours> ours) {
    OpmlList.Outline outline =
        new OpmlList.Outline(
            name(element, feed.getHost()),
            feed,
            site(element),
            folder,
            categories(element),
            OpmlOwn.isOwnNetwork(feed),
            ours);
    boolean first = known.add(outline.key());
    (first ? outlines : duplicates).add(outline);
  }

  private void reject(Element element, String text, String reason) {
    int line = element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
    rejected.add(new OpmlList.Rejected(line, shortened(text), reason));
  }

  private static Optional<URI> site(Element element) {
    String typed = XmlTree.attribute(element, "htmlUrl");
    if (typed.isEmpty()) return Optional.empty();
    return TypedAddress.read(typed) instanceof TypedAddress.Corrected(URI site, String s, boolean c)
        ? Optional.of(site)
        : Optional.empty();
  }

  private static String name(Element element, String otherwise) {
    String title = XmlTree.attribute(element, "title");
    String text = XmlTree.attribute(element, "text");
    String name = text.isEmpty() ? title : text;
    String tidy = SourceNames.name(name);
    return tidy.isEmpty() ? SourceNames.name(otherwise) : tidy;
  }

  private static List<String> categories(Element element) {
    return Arrays.stream(XmlTree.attribute(element, "category").split(",", -1))
        .map(String::strip)
        .filter(category -> !category.isEmpty())
        .map(Opml::shortened)
        .distinct()
        .limit(20)
        .toList();
  }

  private static boolean named(Element element, String name) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    return tag.equals(name) || tag.endsWith(":" + name);
  }

  private static String shortened(String text) {
    return text.length() <= NAME ? text : text.substring(0, NAME);
  }
}
