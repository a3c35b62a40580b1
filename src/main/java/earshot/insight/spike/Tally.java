package earshot.insight.spike;

/// What was said within one bucket of time.
///
/// @param mentions how many
/// @param all who said it
/// @param scored how many have a label that says something
/// @param negative how many of these are negative
/// @param critics who said what is negative
public record Tally(int mentions, Crowd all, int scored, int negative, Crowd critics) {
  /// Nothing was said.
  public static final Tally NOTHING = new Tally(0, Crowd.NOBODY, 0, 0, Crowd.NOBODY);

  /// Negative ones are scored, and scored ones are mentions.
  public Tally {
    if (negative < 0 || negative > scored || scored > mentions) {
      throw new IllegalArgumentException(negative + " of " + scored + " of " + mentions);
    }
  }

  /// So many mentions of which nothing else is known.
  static Tally of(int mentions) {
    return new Tally(mentions, Crowd.NOBODY, 0, 0, Crowd.NOBODY);
  }

  /// Who spoke.
  ///
  /// @param stories different stories
  /// @param voices different pairs of author and story
  /// @param authors different authors, or sites where no author is known
  /// @param loudest voices in the story that has most of them
  public record Crowd(int stories, int voices, int authors, int loudest) {
    /// Nobody.
    public static final Crowd NOBODY = new Crowd(0, 0, 0, 0);

    private static final int AUTHORS = 2;
    private static final int STORIES = 2;
    private static final int LOUD = 5;

    /// Whether it is more than one author, or one small story.
    public boolean isCrowd() {
      return authors >= AUTHORS && (stories >= STORIES || loudest >= LOUD);
    }
  }
}
