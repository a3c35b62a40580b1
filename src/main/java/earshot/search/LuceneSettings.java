package earshot.search;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;

/// What must be said to Lucene once, before anything of it is used.
final class LuceneSettings {
  // Kept here, for java.util.logging forgets the level of a logger that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    // It warns that a module for vector search is missing, which Earshot does not use.
    VECTORS.setLevel(Level.OFF);
    // Lucene counts every term of every phrase; the parser's own limits keep queries below this.
    IndexSearcher.setMaxClauseCount(64 * QueryParser.MOST_LEAVES);
  }

  private LuceneSettings() {}

  /// Does nothing but make sure that it was said.
  static void apply() {}
}
