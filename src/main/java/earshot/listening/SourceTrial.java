package earshot.listening;

import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.listening.preset.Preset;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PresetUse;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads one source, once, and keeps nothing: a file, an address, or a source about to be added.
///
/// Hosts are asked under the same rules as in every poll.
public final class SourceTrial implements AutoCloseable {
  private static final SourceId NOBODY = new SourceId(1);

  private final Fetcher fetcher;
  private final ReaderByKind reader;
  private final InstantSource clock;

  /// What came of it.
  public sealed interface Trial {
    /// It was read, even if it holds nothing yet.
    ///
    /// @param kind of a feed such as `rss2.0`, else `json`, `page` or `mail`
    /// @param at where it was read in the end
    record Read(String kind, String title, List<Sighting> items, Set<Repair> repaired, String at)
        implements Trial {
      /// Copies the collections.
      public Read {
        items = List.copyOf(items);
        repaired = Set.copyOf(repaired);
      }
    }

    /// It could not be read.
    ///
    /// @param offered addresses of feeds that a web page offers
    record NotRead(FailureReason reason, String sentence, List<URI> offered) implements Trial {
      /// Copies the list.
      public NotRead {
        offered = List.copyOf(offered);
      }
    }
  }

  /// What an address answers, as it came.
  public sealed interface Sample {
    /// An answer in letters.
    record Text(String text) implements Sample {}

    /// None.
    record None(FailureReason reason, String sentence) implements Sample {}
  }

  /// A trial that asks through the fetcher; both are closed in the end.
  ///
  /// @param reader asks sources with presets, through the same fetcher
  public SourceTrial(Fetcher fetcher, ReaderByKind reader, InstantSource clock) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.clock = clock;
  }

  /// Reads a file of the person's own.
  public Trial file(Path file) {
    return told(LocalFile.read(file), file.toString());
  }

  /// Reads a saved answer as a source of this preset would; nobody is asked.
  ///
  /// @param params values of the preset's parameters by name
  public Trial answer(Preset preset, Map<String, String> params, Path file) {
    try {
      return answer(preset, params, Files.readAllBytes(file), file.toString());
    } catch (IOException unreadable) {
      return notRead(FailureReason.BAD_ADDRESS, "This file cannot be read.");
    }
  }

  /// The same for an answer that was not saved.
  ///
  /// @param at where it came from
  public Trial answer(Preset preset, Map<String, String> params, byte[] bytes, String at) {
    try {
      return told(SavedAnswer.read(preset, params, bytes), at);
    } catch (IllegalArgumentException unusable) {
      return notRead(FailureReason.BAD_ADDRESS, String.valueOf(unusable.getMessage()));
    }
  }

  /// Asks an address.
  public Trial address(URI url, boolean allowPrivate) {
    return inTurn(
        url,
        allowPrivate,
        () -> asked(WebRequest.to(url, allowPrivate), this::told, not -> not),
        not -> not);
  }

  /// Asks an address for the answer of an API, and hands it over unread.
  public Sample sample(URI url, boolean allowPrivate) {
    Function<Trial.NotRead, Sample> none = not -> new Sample.None(not.reason(), not.sentence());
    WebRequest request = WebRequest.to(url, allowPrivate).wanting(WebRequest.Wanted.JSON);
    return inTurn(
        url,
        allowPrivate,
        () ->
            asked(
                request,
                body -> new Sample.Text(Charsets.decode(body.bytes(), Optional.empty()).text()),
                none),
        none);
  }

  /// Asks a source of any kind, as it would be polled for the first time.
  public Trial source(SourceSetup setup) {
    boolean plain = setup.kind() == SourceKind.FEED && setup.preset().equals(PresetUse.ANY_FEED);
    if (plain) return address(setup.url(), setup.allowPrivate());
    Source source = new Source(NOBODY, setup, SourceState.ACTIVE, Optional.empty(), false);
    return inTurn(
        setup.url(),
        setup.allowPrivate(),
        () -> told(source, reader.read(source, SourceCursor.START)),
        not -> not);
  }

  /// Waits until the host may be asked.
  private <T> T inTurn(
      URI url, boolean allowPrivate, Supplier<T> question, Function<Trial.NotRead, T> otherwise) {
    try {
      return switch (fetcher.gate().await(Visit.to(url, allowPrivate, true))) {
        case Turn.Go go -> {
          try (go) {
            yield question.get();
          }
        }
        case Turn.Later later -> otherwise.apply(waits(url, clock.instant().plus(later.pause())));
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise.apply(notRead(FailureReason.OFFLINE, "The test was stopped."));
    }
  }

  private <T> T asked(
      WebRequest request, Function<Fetched.Body, T> read, Function<Trial.NotRead, T> otherwise) {
    URI url = request.url();
    return switch (fetcher.ask(request)) {
      case Fetched.Body body -> read.apply(body);
      case Fetched.NotModified _ ->
          otherwise.apply(notRead(FailureReason.EMPTY, "Nothing was sent."));
      case Fetched.Refused refused -> otherwise.apply(waits(url, refused.retryAfter()));
      case Fetched.Blocked blocked -> otherwise.apply(refuses(url, blocked.exchange()));
      case Fetched.Gone _ -> otherwise.apply(gone());
      case Fetched.Failed failed -> otherwise.apply(notRead(failed.reason(), failed.sentence()));
    };
  }

  private Trial told(Fetched.Body body) {
    return told(
        FeedParser.parse(body.bytes(), FeedReader.origin(body)), body.answerer().at().toString());
  }

  private static Trial told(Source source, Polled polled) {
    return switch (polled) {
      case Polled.News news -> read(source, news.fresh(), news.contents().repairs());
      case Polled.Unchanged same ->
          read(source, List.of(), same.contents().map(Polled.Contents::repairs).orElseGet(Set::of));
      case Polled.Refused refused -> waits(source.url(), refused.retryAfter());
      case Polled.Blocked blocked -> refuses(source.url(), blocked.exchange());
      case Polled.Gone _ -> gone();
      case Polled.Failed failed -> notRead(failed.reason(), failed.sentence());
    };
  }

  private static Trial read(Source source, List<Sighting> items, Set<Repair> repaired) {
    String kind = source.setup().kind().name().toLowerCase(Locale.ROOT);
    return new Trial.Read(kind, source.name(), items, repaired, source.url().toString());
  }

  private static Trial.NotRead waits(URI url, Instant until) {
    return notRead(
        FailureReason.HTTP_STATUS, "%s asks us to wait until %s.".formatted(url.getHost(), until));
  }

  private static Trial.NotRead refuses(URI url, Exchange exchange) {
    return notRead(
        FailureReason.HTTP_STATUS,
        "%s refuses readers (%d). Asking again would not help."
            .formatted(url.getHost(), exchange.status()));
  }

  private static Trial.NotRead gone() {
    return notRead(FailureReason.MISSING, "The publisher closed this feed (410).");
  }

  private Trial told(ParsedFeed parsed, String at) {
    return switch (parsed) {
      case ParsedFeed.Document feed ->
          new Trial.Read(
              feed.kind(),
              feed.title(),
              feed.items().stream()
                  .map(item -> item.sightedBy(NOBODY, clock.instant(), Provenance.POLLED))
                  .toList(),
              feed.repaired(),
              at);
      case ParsedFeed.Unreadable unreadable ->
          new Trial.NotRead(unreadable.reason(), unreadable.sentence(), unreadable.offeredFeeds());
    };
  }

  private static Trial.NotRead notRead(FailureReason reason, String sentence) {
    return new Trial.NotRead(reason, sentence, List.of());
  }

  /// Looks which certificate the host of an address shows; nothing is sent where it is not
  /// believed.
  public Fetcher.Looked look(URI url, boolean allowPrivate) {
    return fetcher.look(url, allowPrivate);
  }

  @Override
  public void close() {
    fetcher.close();
    reader.close();
  }
}
