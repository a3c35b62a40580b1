package earshot.ui.shell;

import java.util.List;

/// Keeps which languages a workspace expects; never call it on the FX thread.
public interface LanguagesDesk {
  /// Primary tags, the first one first; none means the usual ones.
  List<String> read();

  /// Keeps others.
  ///
  /// @throws RuntimeException when they could not be kept
  void keep(List<String> tags);
}
