package earshot.intake.start;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Looks at a page once for what it offers to readers: its feeds, what made it, what it links to.
public interface SiteLook {
  /// The most requests one look may take.
  int MOST_REQUESTS = 6;

  /// Looks at a site or account page; never throws for what the outside does.
  ///
  /// @param ownNetwork whether it may lie on this computer or network
  Look at(URI page, boolean ownNetwork) throws InterruptedException;

  /// What was found.
  ///
  /// @param generator what made the page, such as `wordpress`, or empty
  /// @param repositories `owner/name` of linked repositories
  /// @param requests how many were made, at most 6
  /// @param trouble why nothing could be read, in one sentence, or empty
  record Look(
      List<Feed> feeds, String generator, List<String> repositories, int requests, String trouble) {
    /// Copies the lists.
    public Look {
      feeds = List.copyOf(feeds);
      repositories = List.copyOf(repositories);
    }

    /// Whether a program of this name made the page.
    boolean madeBy(String program) {
      return generator.toLowerCase(Locale.ROOT).startsWith(program);
    }
  }

  /// A feed that the page offers.
  record Feed(URI url, String title) {}
}
