package earshot.ui.kit;

/// The words of the shared parts.
final class Words {
  static final Messages KIT = Messages.of(Words.class);

  private Words() {}
}
