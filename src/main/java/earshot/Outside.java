package earshot;

import earshot.listening.FeedDiscovery;
import earshot.listening.FetchLimits;
import earshot.listening.Fetcher;
import earshot.listening.HostGate;
import earshot.listening.Resolver;
import earshot.listening.RollCall;
import earshot.listening.SourceReader;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.model.Egress;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The way to the outside of one workspace: the web and mail, or the invented voices of the
/// demonstration.
interface Outside extends AutoCloseable {
  /// What the system tells its programs.
  Function<String, Optional<String>> ENVIRONMENT =
      name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());

  /// The version told to hosts and people.
  String VERSION = "0.1.0";

  /// Reads the sources.
  SourceReader reader();

  /// Reads sources that are not kept yet, with one request each.
  SourceReader once();

  /// Tries one source without storing anything; the caller closes it.
  SourceTrial trial();

  /// Searches a site for its feeds; the caller closes it.
  FeedDiscovery discovery();

  /// Searches a site for its feeds, with at most 6 requests; blocks.
  default FeedDiscovery.Found discover(URI site, boolean allowPrivate) {
    try (FeedDiscovery discovery = discovery()) {
      return discovery.at(site, allowPrivate);
    }
  }

  /// The same as [#trial()] with keys that are not kept yet.
  SourceTrial trial(SecretStore keys);

  /// Asks an address at once and tells the status of the answer; absent when there was none. Whose
  /// turn it is with the host the caller knows.
  default Optional<Integer> status(URI address, boolean allowPrivate) {
    return Optional.empty();
  }

  /// Looks which certificate the host of an address shows; nothing is sent where it is not
  /// believed.
  default Fetcher.Looked look(URI address, boolean allowPrivate) {
    try (SourceTrial trial = trial()) {
      return trial.look(address, allowPrivate);
    }
  }

  /// Asks a service at once which of some posts it still has, by their ids and with the key of
  /// their source; nothing when it is in trouble. Whose turn it is with the host the caller knows.
  default Map<String, RollCall.Said> rollCall(
      Source source, Preset preset, Mirror.ByIds mirror, List<String> ids) {
    return Map.of();
  }

  /// The services that are known, the person's own among them.
  Presets presets();

  /// Keeps a preset of the person's own; it is known from now on.
  ///
  /// @param file its name, such as `my-forum.source.json`
  /// @throws java.io.UncheckedIOException when the disk does not take it
  void keep(String file, String json);

  /// Where keys are kept.
  SecretStore secrets();

  /// Waits no more between the requests of one poll, so that polls under way end soon.
  void hurry();

  @Override
  void close();

  /// Opens a way to the outside.
  interface Maker {
    Outside open(Ground ground);

    /// What the workspace has in common with others; asked once for each workspace.
    default Shared shared(Machine machine) {
      return Shared.alone(machine);
    }
  }

  /// What the way starts from.
  ///
  /// @param folder of the workspace; the person's own presets are in `presets` in it
  /// @param gate keeps the patience of hosts
  /// @param book told of every exchange with a host
  /// @param keys of encrypted workspaces that were opened
  record Ground(Path folder, HostGate gate, Asking asking, Consumer<Egress> book, Keyring keys) {
    /// The same where nothing was chosen and nothing is encrypted.
    Ground(Path folder, HostGate gate, Consumer<Egress> book) {
      this(folder, gate, Asking.PLAIN, book, new Keyring());
    }
  }

  /// How the outside is asked.
  ///
  /// @param said what the person chose for all sources, as it is now
  /// @param terms what the person chose for one
  record Asking(Supplier<Said> said, Function<SourceId, SourceTerms> terms) {
    private static final Said NOTHING = new Said("", Connecting.STRAIGHT);

    /// Where nothing was chosen.
    static final Asking PLAIN = new Asking(() -> NOTHING, source -> SourceTerms.NONE);
  }

  /// What the person chose.
  ///
  /// @param contact an address people may write to, or empty
  record Said(String contact, Connecting connecting) {}

  /// The web and mail.
  static Maker web(InstantSource clock) {
    return ground -> new Web(ground, clock);
  }

  /// The web and mail, for one workspace among others.
  static Maker web(InstantSource clock, Shared shared) {
    return new Maker() {
      @Override
      public Outside open(Ground ground) {
        return new Web(ground, clock);
      }

      @Override
      public Shared shared(Machine machine) {
        return shared;
      }
    };
  }

  /// A fetcher for everything that is asked from this ground.
  static Fetcher fetcher(Ground ground, SecretStore secrets, InstantSource clock) {
    return new Fetcher(
        new Fetcher.Way(
            FetchLimits.STANDARD,
            Resolver.ofTheSystem(),
            new CallerOf(ground.asking().said(), secrets),
            ground.asking().terms()),
        ground.gate(),
        ground.book(),
        clock);
  }
}
