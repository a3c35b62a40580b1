package earshot.ui.shell;

import java.util.List;

/// Keeps the words that are taken for profanity; never call it on the FX thread.
public interface ProfanityDesk {
  /// What is taken for profanity.
  List<String> words();

  /// What came with the program.
  List<String> usual();

  /// Keeps other words.
  ///
  /// @throws IllegalArgumentException with a sentence, when they cannot be kept
  void keep(List<String> words);
}
