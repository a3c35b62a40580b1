package earshot.listening;

import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.model.Egress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Searches a site for the feeds it offers, because a person asked for it.
public final class FeedDiscovery implements AutoCloseable {
  /// The most requests for one site.
  public static final int MOST_REQUESTS = 6;

  /// The longest a search takes.
  public static final Duration LONGEST = Duration.ofSeconds(40);

  private final Fetcher fetcher;
  private final HostGate gate;

  /// A search that asks through the fetcher, which it closes in the end.
  ///
  /// @param gate keeps the patience of hosts
  public FeedDiscovery(Fetcher fetcher, HostGate gate) {
    this.fetcher = fetcher;
    this.gate = gate;
  }

  /// What a site offers.
  ///
  /// @param site the address that answered in the end
  /// @param title of its page
  /// @param engine what the site is made with, such as `wordpress`, `discourse`, `ghost`; or empty
  /// @param repository where its code lies, if the page links to one on a well-known host
  /// @param problem one sentence, when the site could not be read to the end
  public record Found(
      URI site,
      String title,
      List<Offer> offers,
      String engine,
      Optional<URI> repository,
      Optional<String> problem) {
    /// Copies the list.
    public Found {
      offers = List.copyOf(offers);
    }
  }

  /// One feed of a site.
  ///
  /// @param title as the page or the feed calls it; its address when neither says anything
  /// @param items how many it holds; absent when it was not asked, as on another host
  /// @param newest the date of its newest item
  public record Offer(URI feed, String title, OptionalInt items, Optional<Instant> newest) {}

  /// Looks for feeds: those the page names, else the usual places; at most 6 requests, all to the
  /// site's own host, under the rules of hosts. Blocks for at most 40 s; meant for a virtual
  /// thread.
  ///
  /// @param allowPrivate whether the site may lie on this machine or network
  public Found at(URI site, boolean allowPrivate) {
    Optional<AddressGuard.Objection> objection = AddressGuard.objection(site, allowPrivate);
    if (objection.isPresent()) {
      return new FeedSearch(site, asked -> Optional.empty()).ended(objection.get().sentence());
    }
    FeedSearch search = new FeedSearch(site, asked -> ask(asked, allowPrivate));
    Thread searching = Thread.ofVirtual().name("discover").start(search);
    try {
      if (searching.join(LONGEST)) return search.found();
      searching.interrupt();
      return search.ended("The search took too long; this is what was found so far.");
    } catch (InterruptedException stopped) {
      searching.interrupt();
      Thread.currentThread().interrupt();
      return search.ended("The search was stopped.");
    }
  }

  /// Cuts what is under way.
  @Override
  public void close() {
    fetcher.close();
  }

  /// Empty when the search was stopped.
  private Optional<Fetched> ask(URI address, boolean allowPrivate) {
    WebRequest question =
        WebRequest.to(address, allowPrivate)
            .wanting(WebRequest.Wanted.PAGE)
            .on(WebRequest.Errand.TRY.as(Egress.Purpose.DISCOVERY));
    try {
      return switch (gate.await(Visit.to(address, allowPrivate, true))) {
        case Turn.Go go -> {
          try (go) {
            yield Optional.of(fetcher.ask(question));
          }
        }
        // The host wants silence; the fetcher says so without asking.
        case Turn.Later _ -> Optional.of(fetcher.ask(question));
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
