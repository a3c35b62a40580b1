package earshot.ui.reply;

/// Walks what the checks found in an answer.
public interface FindingKeys {
  /// Nothing was found.
  FindingKeys NONE =
      new FindingKeys() {
        @Override
        public void next() {}

        @Override
        public void previous() {}

        @Override
        public void keep() {}
      };

  /// Goes to the next finding.
  void next();

  /// Goes to the finding before.
  void previous();

  /// Keeps the words of the finding all the same.
  void keep();
}
