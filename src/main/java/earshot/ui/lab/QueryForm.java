package earshot.ui.lab;

import java.util.List;

/// A query as fields to fill in, for people who do not want to learn the language.
///
/// @param all words or phrases that must all occur
/// @param any words or phrases of which one must occur
/// @param none words or phrases that must not occur
/// @param site a host such as `reddit.com`, or empty
/// @param author a name or handle, or empty
/// @param language a tag such as `en`, or empty
public record QueryForm(
    List<String> all,
    List<String> any,
    List<String> none,
    String site,
    String author,
    String language) {
  /// Nothing filled in.
  public static final QueryForm EMPTY =
      new QueryForm(List.of(), List.of(), List.of(), "", "", "");

  /// Copies the lists.
  public QueryForm {
    all = List.copyOf(all);
    any = List.copyOf(any);
    none = List.copyOf(none);
  }
}
