package earshot.intake.start;

import earshot.listening.FeedDiscovery;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Looks at a page as the search for feeds does.
public final class SiteSearch implements SiteLook {
  private static final Pattern REPOSITORY =
      Pattern.compile("^/([A-Za-z0-9-]{1,39})/([A-Za-z0-9._-]{1,100})/?$");

  private final BiFunction<URI, Boolean, FeedDiscovery.Found> search;

  /// @param search takes at most 6 requests
  public SiteSearch(BiFunction<URI, Boolean, FeedDiscovery.Found> search) {
    this.search = search;
  }

  @Override
  public Look at(URI page, boolean ownNetwork) throws InterruptedException {
    FeedDiscovery.Found found = search.apply(page, ownNetwork);
    if (Thread.interrupted()) throw new InterruptedException("the test was stopped");
    return new Look(
        found.offers().stream().map(offer -> new Feed(offer.feed(), offer.title())).toList(),
        found.engine(),
        found.repository().flatMap(SiteSearch::onGitHub).map(List::of).orElseGet(List::of),
        requests(found),
        found.offers().isEmpty() ? found.problem().orElse("") : "");
  }

  // It does not count them: the page itself and each feed that was read; all, when it searched in
  // vain.
  private static int requests(FeedDiscovery.Found found) {
    long read = found.offers().stream().filter(offer -> offer.items().isPresent()).count();
    return found.offers().isEmpty() ? MOST_REQUESTS : (int) Math.min(MOST_REQUESTS, 1 + read);
  }

  private static Optional<String> onGitHub(URI repository) {
    if (!"github.com".equals(repository.getHost())) return Optional.empty();
    var path = REPOSITORY.matcher(Optional.ofNullable(repository.getPath()).orElse(""));
    return path.find()
        ? Optional.of(path.group(1) + "/" + path.group(2).replaceFirst("\\.git$", ""))
        : Optional.empty();
  }
}
