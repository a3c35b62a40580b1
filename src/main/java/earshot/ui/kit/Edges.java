package earshot.ui.kit;

/// Keeps the edges of cards clean.
public final class Edges {
  private static final String REMEMBERED_GROUNDS = "prism.disableRegionCaching";

  private Edges() {}

  /// To be called before the toolkit starts.
  ///
  /// The toolkit remembers pictures of round grounds and draws cards from them. Where it draws
  /// without a graphics card, a line of what its memory held before stands above the corner then.
  public static void clean() {
    System.setProperty(REMEMBERED_GROUNDS, "true");
  }
}
