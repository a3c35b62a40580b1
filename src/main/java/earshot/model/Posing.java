package earshot.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares who wrote a mention, and where, with the brands: a name wholly in letters of another
/// script may be read as one of them.
public final class Posing {
  private Posing() {}

  /// The brand as which the author, the account or the host of a mention is read.
  public static Optional<String> as(Mention mention, List<Brand> brands) {
    Mention.Content content = mention.content();
    List<String> names = brands.stream().map(Brand::name).toList();
    return Stream.of(content.author(), content.handle(), host(content.url()))
        .flatMap(each -> LookAlikes.posesAs(each, names).stream())
        .findFirst();
  }

  /// A shown name with a mark behind it where it poses as a brand; marked once.
  public static String marked(String shown, boolean poses) {
    return poses && !shown.contains(LookAlikes.MARK) ? shown + " " + LookAlikes.MARK : shown;
  }

  private static String host(String url) {
    int from = url.indexOf("//") + 2;
    if (from < 2) return "";
    int to = from;
    while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) to++;
    return url.substring(from, to);
  }
}
