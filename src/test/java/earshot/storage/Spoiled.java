package earshot.storage;

import earshot.model.StoryId;

/// Spoils what is derived, for tests of what mends it.
public final class Spoiled {
  private Spoiled() {}

  /// Gives a story a size that it does not have.
  public static void storySize(Database database, StoryId story, int size) {
    database.write(rows -> rows.change("UPDATE story SET size = ? WHERE id = ?", size, story));
  }
}
