package earshot.replies.check;

import earshot.model.Template;
import earshot.storage.Durable;
import earshot.storage.SettingStore;
import earshot.storage.lock.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/// Tells the workspaces of one computer apart: each keeps in its folder by which names it is known
/// and what its templates look like, and reads that of its neighbours.
///
/// Names stand there as they are, templates as hashes of their runs of five words; nothing else of
/// one client is ever read for another.
final class ClientGuard {
  /// The setting that holds other clients by hand, one a line: `Lakeside Books = @lakesidebooks`.
  static final String SETTING = "other-clients";

  static final String FILE = "known-as.tsv";
  private static final long MOST_BYTES = 1_000_000;
  private static final int MOST_NEIGHBOURS = 200;

  private final Path folder;
  private final Supplier<List<Company.Neighbour>> listed;
  private final Function<Path, Optional<SecretKey>> keys;

  /// @param company the clients in the list of this computer, wherever they lie
  ClientGuard(Path folder, Company company) {
    this.folder = folder.toAbsolutePath().normalize();
    this.listed = company.listed();
    this.keys = company.keys();
  }

  /// Keeps the names and templates of this workspace, if they changed.
  void write(Collection<String> names, Collection<String> handles, List<Template> templates) {
    List<String> lines = new ArrayList<>();
    for (String name : names) lines.add("name\t" + plain(name));
    for (String handle : handles) lines.add("handle\t" + plain(handle));
    for (Template template : templates) {
      long[] runs = SentReplies.runs(template.terms().body());
      if (runs.length >= TemplatePrint.FEWEST) {
        lines.add(
            "template\t"
                + Arrays.stream(runs).mapToObj(Long::toHexString).collect(Collectors.joining(" ")));
      }
    }
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    Path file = folder.resolve(FILE);
    try {
      Optional<SecretKey> key = keys.apply(folder);
      if (Files.exists(file) && Sealed.is(file) == key.isPresent() && text(file).equals(text)) {
        return;
      }
      byte[] plain = text.getBytes(StandardCharsets.UTF_8);
      Durable.replace(file, key.isPresent() ? Sealed.seal(plain, key.get()) : plain);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Everybody else: the neighbours on this computer, and those told by hand.
  ///
  /// @param ours names that are not another client's
  OtherClients others(Set<String> ours, SettingStore settings, List<Template> templates) {
    List<OtherClients.Client> clients = new ArrayList<>();
    List<TemplatePrint> prints = new ArrayList<>();
    for (Path neighbour : neighbours()) read(neighbour.resolve(FILE), clients, prints);
    // One that was added a moment ago may have no brand yet: its name in the list counts.
    for (Company.Neighbour each : listed.get()) {
      if (!each.folder().equals(folder)) client(List.of(each.name()), clients);
    }
    for (String line : settings.get(SETTING).orElse("").lines().toList()) {
      client(List.of(line.split("\\s*=\\s*", -1)), clients);
    }
    Set<Long> own = new TreeSet<>();
    for (Template template : templates) {
      for (long run : SentReplies.runs(template.terms().body())) own.add(run);
    }
    return new OtherClients(clients, ours).with(TemplatePrint.without(own, prints));
  }

  private List<Path> neighbours() {
    Set<Path> all = new TreeSet<>(beside());
    for (Company.Neighbour each : listed.get()) all.add(each.folder());
    all.remove(folder);
    return all.stream()
        .filter(each -> Files.isRegularFile(each.resolve(FILE), LinkOption.NOFOLLOW_LINKS))
        .limit(MOST_NEIGHBOURS)
        .toList();
  }

  private List<Path> beside() {
    Path parent = folder.getParent();
    if (parent == null) return List.of();
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  // Of a client that is encrypted and still locked nothing is known but its name in the list.
  private String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Sealed.is(bytes)) return new String(bytes, StandardCharsets.UTF_8);
    Optional<SecretKey> key = keys.apply(Objects.requireNonNull(file.getParent()));
    return key.isEmpty() ? "" : new String(Sealed.open(bytes, key.get()), StandardCharsets.UTF_8);
  }

  private void read(Path file, List<OtherClients.Client> clients, List<TemplatePrint> prints) {
    List<String> lines;
    try {
      if (Files.size(file) > MOST_BYTES) return;
      lines = text(file).lines().toList();
    } catch (IOException unreadable) {
      return;
    }
    List<String> names = of("name", lines);
    List<String> handles = of("handle", lines);
    if (names.isEmpty()) return;
    List<String> also = new ArrayList<>(handles);
    also.addAll(names.subList(1, names.size()));
    clients.add(new OtherClients.Client(names.getFirst(), also));
    for (String runs : of("template", lines)) prints.add(TemplatePrint.of(names.getFirst(), runs));
  }

  private static List<String> of(String kind, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + "\t"))
        .map(line -> line.substring(kind.length() + 1))
        .filter(value -> !value.isBlank())
        .toList();
  }

  private static void client(List<String> names, List<OtherClients.Client> into) {
    List<String> given = names.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
    if (given.isEmpty()) return;
    into.add(new OtherClients.Client(given.getFirst(), given.subList(1, given.size())));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }
}
