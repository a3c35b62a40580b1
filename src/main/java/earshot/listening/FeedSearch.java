package earshot.listening;

import earshot.listening.FeedDiscovery.Found;
import earshot.listening.FeedDiscovery.Offer;
import earshot.model.FailureReason;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One search of a site for its feeds; what was found so far can be looked at while it goes on.
final class FeedSearch implements Runnable {
  private static final List<String> USUAL = List.of("/feed", "/rss", "/atom.xml", "/index.xml");

  private final Asking asking;
  private final Set<String> known = new HashSet<>();
  private URI site;
  private String title = "";
  private String engine = "";
  private Optional<URI> repository = Optional.empty();
  private final List<Offer> offers = new ArrayList<>();
  private Optional<String> problem = Optional.empty();
  private int asked;

  /// Asks one address; empty when the search is to end.
  interface Asking {
    Optional<Fetched> ask(URI address);
  }

  FeedSearch(URI site, Asking asking) {
    this.site = site;
    this.asking = asking;
  }

  @Override
  public void run() {
    if (!look(site) && !atRoot() && mayGoOn()) look(root("/"));
    for (String path : USUAL) {
      if (!offers().isEmpty() || !mayGoOn()) return;
      feed(root(path), "");
    }
  }

  synchronized Found found() {
    return new Found(site, title, offers, engine, repository, problem);
  }

  synchronized Found ended(String sentence) {
    return new Found(site, title, offers, engine, repository, Optional.of(sentence));
  }

  private synchronized List<Offer> offers() {
    return List.copyOf(offers);
  }

  private boolean atRoot() {
    return site.getPath() == null || site.getPath().length() <= 1;
  }

  /// Looks at a page and the feeds it names; whether there was any.
  private boolean look(URI address) {
    if (!(ask(address, true) instanceof Fetched.Body body)) return false;
    FeedOrigin origin = FeedReader.origin(body);
    ParsedFeed parsed = FeedParser.parse(body.bytes(), origin);
    synchronized (this) {
      site = origin.address();
      problem = Optional.empty();
    }
    if (parsed instanceof ParsedFeed.Document feed) {
      offer(site, "", feed);
      return true;
    }
    String text = Charsets.decode(body.bytes(), origin.contentTypeCharset()).text();
    SitePage page = SitePage.read(text, origin);
    synchronized (this) {
      title = page.title();
      if (engine.isEmpty()) engine = page.engine();
      repository = repository.or(page::repository);
    }
    for (LinkedFeed link : page.feeds()) {
      if (!sameHost(link.address())) offer(link);
      else if (mayGoOn()) feed(link.address(), link.title());
      else offer(link);
    }
    return !offers().isEmpty();
  }

  private void feed(URI address, String called) {
    if (ask(address, false) instanceof Fetched.Body body
        && FeedParser.parse(body.bytes(), FeedReader.origin(body))
            instanceof ParsedFeed.Document feed) {
      offer(body.answerer().at(), called, feed);
    }
  }

  private Fetched ask(URI address, boolean page) {
    asked++;
    Optional<Fetched> answer = asking.ask(address);
    Fetched fetched = answer.orElseGet(() -> stopped(address));
    if (page) {
      synchronized (this) {
        problem = problem(address, fetched);
      }
    }
    return fetched;
  }

  private static Fetched stopped(URI address) {
    return new Fetched.Failed(
        FailureReason.DEADLINE,
        "The search was stopped.",
        new earshot.model.PollAttempt.Exchange(
            0, String.valueOf(address.getHost()), 0, 0, false, false, Optional.empty()));
  }

  /// A host that wants silence or refuses readers is not asked again.
  private synchronized boolean mayGoOn() {
    return asked < FeedDiscovery.MOST_REQUESTS && problem.isEmpty();
  }

  private Optional<String> problem(URI address, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Body _ -> Optional.empty();
      case Fetched.NotModified _ -> Optional.of("Nothing was sent.");
      case Fetched.Refused refused ->
          Optional.of(address.getHost() + " asks us to wait until " + refused.retryAfter() + ".");
      case Fetched.Blocked blocked ->
          Optional.of(
              "%s refuses readers (%d). Asking again would not help."
                  .formatted(address.getHost(), blocked.exchange().status()));
      case Fetched.Gone _ -> nothing(address);
      case Fetched.Failed failed ->
          failed.reason() == FailureReason.MISSING
              ? nothing(address)
              : Optional.of(failed.sentence());
    };
  }

  // A page that is gone says nothing about the rest of its site.
  private Optional<String> nothing(URI address) {
    boolean other = address.equals(site) && !atRoot();
    return other ? Optional.empty() : Optional.of("Nothing at this address.");
  }

  private void offer(LinkedFeed link) {
    add(new Offer(link.address(), called(link), OptionalInt.empty(), Optional.empty()));
  }

  private void offer(URI address, String called, ParsedFeed.Document feed) {
    Optional<Instant> newest =
        feed.items().stream()
            .flatMap(item -> item.published().stream())
            .max(Comparator.naturalOrder());
    String name = SourceNames.name(called.isEmpty() ? feed.title() : called);
    add(
        new Offer(
            address,
            name.isEmpty() ? address.toString() : name,
            OptionalInt.of(feed.items().size()),
            newest));
  }

  private static String called(LinkedFeed link) {
    return link.title().isEmpty() ? link.address().toString() : link.title();
  }

  private synchronized void add(Offer offer) {
    if (known.add(CanonicalUrl.ofFeed(offer.feed()))) offers.add(offer);
  }

  private boolean sameHost(URI address) {
    return bare(address).equals(bare(site)) && address.getPort() == site.getPort();
  }

  private static String bare(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private URI root(String path) {
    return URI.create(site.getScheme() + "://" + site.getRawAuthority() + path);
  }
}
