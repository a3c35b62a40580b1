package earshot.cli;

import earshot.listening.FeedDiscovery;
import earshot.listening.FeedDiscovery.Found;
import earshot.listening.FeedDiscovery.Offer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Searches a site for its feeds.
@Command(
    name = "discover",
    description = "Searches a site for the feeds it offers; at most 6 requests.",
    mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "SITE", description = "the address of the site")
  private String site = "";

  @Option(names = "--allow-private", description = "the site may belong to this machine or network")
  private boolean allowPrivate;

  private final Doors doors;
  private final Terminal terminal;

  DiscoverCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    URI address = Addresses.typed(site, allowPrivate);
    return Commands.at(doors, common, desk -> discover(desk, address));
  }

  private int discover(Desk desk, URI address) {
    Found found;
    try (FeedDiscovery discovery = desk.discovery()) {
      found = discovery.at(address, allowPrivate);
    }
    if (common.json()) terminal.json(json(found));
    else print(found);
    return found.offers().isEmpty() ? Commands.REFUSED : Commands.DONE;
  }

  private void print(Found found) {
    if (!found.title().isEmpty()) terminal.say(found.title());
    if (!found.engine().isEmpty()) terminal.say("Made with " + found.engine() + ".");
    found.repository().ifPresent(code -> terminal.say("Its code: " + code));
    if (!found.offers().isEmpty()) {
      terminal.table(
          List.of("title", "feed", "entries", "newest"),
          found.offers().stream().map(DiscoverCommand::row).toList());
    }
    if (found.problem().isPresent()) terminal.complain(found.problem().get());
    else if (found.offers().isEmpty()) {
      terminal.complain("No feed found at " + found.site() + ".");
    }
  }

  private static List<String> row(Offer offer) {
    return List.of(
        offer.title(),
        offer.feed().toString(),
        offer.items().isPresent() ? Integer.toString(offer.items().getAsInt()) : "not asked",
        offer.newest().map(Object::toString).orElse(""));
  }

  private static Map<String, Object> json(Found found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("site", found.site().toString());
    object.put("title", found.title());
    object.put("engine", found.engine());
    object.put("repository", found.repository().map(Object::toString).orElse(null));
    object.put("feeds", found.offers().stream().map(DiscoverCommand::json).toList());
    object.put("problem", found.problem().orElse(null));
    return object;
  }

  private static Map<String, Object> json(Offer offer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("feed", offer.feed().toString());
    object.put("title", offer.title());
    object.put("entries", offer.items().isPresent() ? offer.items().getAsInt() : null);
    object.put("newest", offer.newest().map(Object::toString).orElse(null));
    return object;
  }
}
