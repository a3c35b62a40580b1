package earshot.cli;

import earshot.listening.Fetched;
import earshot.listening.Fetcher;
import earshot.listening.HostCertificate;
import earshot.listening.SourceTrial;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.TrustedKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the certificate of a source's host, or trusts its key for this source.
@Command(
    description = {
      "Shows which certificate the host of a source shows, when it is one that this computer does",
      "not believe. With --key its key is trusted, for this source and this host alone; another",
      "key is refused again. earshot sources distrust takes it back."
    },
    mixinStandardHelpOptions = true)
final class TrustKeyCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "SOURCE", description = "its number; earshot sources lists them")
  private int number;

  @Option(
      names = "--key",
      paramLabel = "SHA256",
      description = "SHA-256 of the public key, as whoever runs the host told it to you")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "the host that shows it, where it is another than that of the source's address")
  private Optional<String> host = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  TrustKeyCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(
        doors,
        common,
        desk -> {
          Source source = source(desk);
          return key.map(digits -> trust(desk, source, digits)).orElseGet(() -> look(desk, source));
        });
  }

  private Source source(Desk desk) {
    return Optional.of(number)
        .filter(id -> id > 0)
        .flatMap(id -> desk.stores().sources().byId(new SourceId(id)))
        .orElseThrow(
            () -> new Refusal("There is no source " + number + ". earshot sources lists them."));
  }

  private int trust(Desk desk, Source source, String digits) {
    String where =
        host.or(() -> Optional.ofNullable(source.url().getHost()))
            .orElseThrow(() -> new Refusal("This source asks no host."));
    String bare = digits.replaceAll("[\\s:]", "");
    TrustedKey wanted = new TrustedKey(where, bare, doors.clock().instant());
    desk.sources().edit(List.of(source.id()), new SourceEdit.Trust(Optional.of(wanted)));
    if (common.json()) {
      terminal.json(Map.of("source", number, "host", wanted.host(), "key", wanted.sha256()));
    } else {
      terminal.say(
          "The key of %s is trusted for source %d alone. Another key is refused again."
              .formatted(wanted.host(), number));
    }
    return Commands.DONE;
  }

  private int look(Desk desk, Source source) {
    Fetcher.Looked looked;
    try (SourceTrial trial = desk.trial()) {
      looked = trial.look(source.url(), source.setup().allowPrivate());
    }
    if (looked.refused().isEmpty()) {
      if (looked.fetched() instanceof Fetched.Failed failed && failed.exchange().status() == 0) {
        throw new Refusal(failed.sentence());
      }
      if (common.json()) terminal.json(Map.of("source", number, "believed", true));
      else terminal.say("This computer believes its certificate; there is nothing to decide.");
      return Commands.DONE;
    }
    HostCertificate shown = looked.refused().get();
    Optional<TrustedKey> before =
        desk.sources().terms(source.id()).trusted().filter(each -> each.isOf(shown.host()));
    if (common.json()) terminal.json(json(shown, before));
    else tell(shown, before);
    return Commands.DONE;
  }

  private void tell(HostCertificate shown, Optional<TrustedKey> before) {
    boolean same = before.filter(known -> known.sha256().equals(shown.key())).isPresent();
    terminal.say(shown.sentence());
    terminal.say("  made out to  " + shown.subject());
    terminal.say("  signed by    " + shown.issuer());
    terminal.say("  valid        " + shown.from() + " to " + shown.until());
    terminal.say("  its key      " + shown.key());
    before.ifPresent(known -> terminal.say("  you trust    " + known.sha256()));
    terminal.say(
        same
            ? "Its key is the one you trust for this source."
            : "Let whoever runs %s tell you this key. If it is the same: earshot sources trust %d --key %s%s"
                .formatted(
                    shown.host(),
                    number,
                    shown.key(),
                    host.map(named -> " --host " + named).orElse("")));
  }

  private Map<String, Object> json(HostCertificate shown, Optional<TrustedKey> before) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("source", number);
    object.put("believed", false);
    object.put("host", shown.host());
    object.put("problem", shown.sentence());
    object.put("subject", shown.subject());
    object.put("issuer", shown.issuer());
    object.put("from", shown.from().toString());
    object.put("until", shown.until().toString());
    object.put("key", shown.key());
    object.put("trusted", before.map(TrustedKey::sha256).orElse(null));
    return object;
  }
}
