package earshot.listening;

import earshot.listening.mail.MailReader;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.Preset;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.listening.secret.SecretStore;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands each source to the reader of its kind, with the preset it was set up with.
public final class ReaderByKind implements SourceReader, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderByKind.class);

  private final Inquiry.Means means;
  private final Function<String, Optional<Preset>> presets;
  private final Supplier<MailReader> mail;
  private Optional<MailReader> letters = Optional.empty();
  private final FeedReader feeds;
  private final JsonReader apis;
  private final PageReader pages;

  /// What the readers work with.
  ///
  /// @param presets finds a preset by its id
  /// @param mail makes the reader of mail folders, when the first one is read
  /// @param pause waits between the requests of one poll
  public record Means(
      Fetcher fetcher,
      Function<String, Optional<Preset>> presets,
      SecretStore secrets,
      Supplier<MailReader> mail,
      Pause pause) {}

  /// @param parsers documents understood at once; as many as there are processors
  public ReaderByKind(Means means, InstantSource clock, int parsers) {
    this(means, clock, new Parsers(parsers));
  }

  ReaderByKind(Means means, InstantSource clock, Parsers room) {
    this.means =
        new Inquiry.Means(means.fetcher, means.secrets, new Sessions(), means.pause, clock);
    this.presets = means.presets;
    this.mail = means.mail;
    this.feeds = new FeedReader(means.fetcher, clock, room);
    this.apis = new JsonReader(this.means, room);
    this.pages = new PageReader(this.means, room);
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    return hear(source, cursor).polled();
  }

  @Override
  public Heard hear(Source source, SourceCursor cursor) {
    try {
      return switch (source.setup().kind()) {
        case FEED -> feed(source, cursor);
        case JSON, PAGE -> new Heard.Known(mapped(source, cursor));
        case MAIL -> new Heard.Known(letters().read(source, cursor));
        case IMPORT ->
            new Heard.Known(
                failed(
                    FailureReason.INTERNAL, "This source is filled by a person and never asked."));
      };
    } catch (RuntimeException | StackOverflowError defect) {
      // One answer that trips a reader must not end the poll of others.
      LOG.warn("stumbled source={} over={}", source.id(), defect.getClass().getName());
      return new Heard.Known(
          failed(
              FailureReason.INTERNAL, "Earshot stumbled over this source; other sources go on."));
    }
  }

  /// What a service says of posts of a source that are kept here, by their ids; nothing when it is
  /// in trouble. Whose turn it is with the host the caller knows.
  public Map<String, RollCall.Said> rollCall(
      Source source, Preset preset, Mirror.ByIds mirror, List<String> ids) {
    return new RollCall(means).ask(source, preset, mirror, ids);
  }

  private synchronized MailReader letters() {
    MailReader reader = letters.orElseGet(mail);
    letters = Optional.of(reader);
    return reader;
  }

  /// Leaves the mail servers.
  @Override
  public synchronized void close() {
    letters.ifPresent(MailReader::close);
  }

  /// A feed whose preset is unknown or lacks a value is still a feed at an address.
  private Heard feed(Source source, SourceCursor cursor) {
    PresetUse use = source.setup().preset();
    Optional<Preset> preset =
        use.id().equals(PresetUse.ANY_FEED.id())
            ? Optional.empty()
            : presets.apply(use.id()).filter(found -> isComplete(found, use));
    if (preset.isEmpty()) return feeds.hear(source, cursor);
    Moment moment = new Moment(Optional.empty(), means.clock().instant(), "");
    try (Inquiry inquiry = new Inquiry(means, source, preset.get(), moment)) {
      return new Heard.Known(feeds.read(source, preset.get(), cursor, inquiry));
    } catch (IllegalArgumentException unusable) {
      return new Heard.Known(
          failed(FailureReason.BAD_ADDRESS, String.valueOf(unusable.getMessage())));
    }
  }

  private static boolean isComplete(Preset preset, PresetUse use) {
    return preset.params().stream()
        .filter(Preset.Param::required)
        .allMatch(each -> each.fallback().isPresent() || use.params().containsKey(each.name()));
  }

  private Polled mapped(Source source, SourceCursor cursor) {
    Optional<Preset> preset = presets.apply(source.setup().presetId());
    if (preset.isEmpty()) {
      return failed(
          FailureReason.BAD_SHAPE,
          "The preset “%s” is not there or holds mistakes. Put its file right, or remove this source."
              .formatted(source.setup().presetId()));
    }
    return switch (preset.get().kind()) {
      case JSON -> apis.read(source, preset.get(), cursor);
      case PAGE -> pages.read(source, preset.get(), cursor);
      case FEED, MAIL, IMPORT ->
          failed(
              FailureReason.BAD_SHAPE,
              "The preset “%s” reads another kind of source. Remove this source and add it anew."
                  .formatted(preset.get().id()));
    };
  }

  private static Polled failed(FailureReason reason, String sentence) {
    return new Polled.Failed(
        reason, sentence, new Exchange(0, "", 0, 0, false, false, Optional.empty()));
  }
}
