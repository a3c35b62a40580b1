package earshot.ui.brands;

import java.util.List;

/// The eight colours a brand can have.
final class ClientColours {
  /// By name, in the order in which they are offered.
  static final List<String> ALL =
      List.of("fern", "plum", "ocean", "rust", "slate", "moss", "rose", "teal");

  private ClientColours() {}
}
