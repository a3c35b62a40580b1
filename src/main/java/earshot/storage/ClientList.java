package earshot.storage;

import earshot.model.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list of workspaces on this computer, in `clients.json` beside the usual one: folder, name,
/// colour, and whether its sources are asked. Nothing of what a client keeps is in it.
///
/// Safe for several threads and several programs: a change reads what is there, and replaces it in
/// one step that survives a power cut.
public final class ClientList {
  static final String FILE = "clients.json";
  private static final String DAMAGED = "clients.damaged.json";
  private static final String LOCK = "clients.lock";
  private static final int MOST = 200;
  private static final Logger LOG = LoggerFactory.getLogger(ClientList.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path folder;
  private final Path usual;
  private volatile Optional<String> problem = Optional.empty();
  private volatile List<Client> known = List.of();

  /// @param usual the folder of the first client, which is always in the list; the list is kept
  ///   beside it
  public ClientList(Path usual) {
    this.usual = usual.toAbsolutePath().normalize();
    Path beside = this.usual.getParent();
    this.folder = beside == null ? this.usual : beside;
  }

  /// How the file has it.
  private record Written(List<Entry> clients) {}

  private record Entry(
      @Nullable String folder,
      @Nullable String name,
      @Nullable String colour,
      @Nullable Boolean enabled,
      @Nullable String lastOpened) {
    static Entry of(Client client) {
      return new Entry(
          client.folder().toString(),
          client.name(),
          client.colour(),
          client.enabled(),
          client.lastOpened().map(Instant::toString).orElse(null));
    }

    Client read() {
      if (folder == null || folder.isBlank()) throw new IllegalArgumentException("no folder");
      return new Client(
          Path.of(folder),
          name == null ? "" : name,
          colour == null ? Client.COLOURS.getFirst() : colour,
          enabled == null || enabled,
          Optional.ofNullable(lastOpened).map(Instant::parse));
    }
  }

  /// Where the list and the log of the whole program are.
  public Path folder() {
    return folder;
  }

  /// What was wrong with the list when it was read last, in one sentence.
  public Optional<String> problem() {
    return problem;
  }

  /// All clients, the usual one among them, in the order in which they came.
  public synchronized List<Client> all() {
    List<Client> listed = new ArrayList<>(read());
    if (listed.stream().noneMatch(client -> client.folder().equals(usual))) {
      listed.addFirst(fresh());
    }
    known = List.copyOf(listed);
    return known;
  }

  /// The client of a folder as it was read last; reads no file.
  public Optional<Client> known(Path place) {
    Path wanted = place.toAbsolutePath().normalize();
    return known.stream().filter(client -> client.folder().equals(wanted)).findFirst();
  }

  /// The client of a folder.
  public Optional<Client> in(Path place) {
    Path wanted = place.toAbsolutePath().normalize();
    return all().stream().filter(client -> client.folder().equals(wanted)).findFirst();
  }

  /// The client of this name, whatever its case.
  public Optional<Client> called(String name) {
    return all().stream().filter(client -> client.isCalled(name)).findFirst();
  }

  /// Adds a client at the end; one of the same folder is replaced where it stands.
  ///
  /// @throws IllegalArgumentException when another one has the name, or there are 200
  public void put(Client client) {
    change(
        before -> {
          List<Client> after = new ArrayList<>(before);
          refuseSecond(client, before);
          int at = indexOf(client.folder(), before);
          if (at >= 0) after.set(at, client);
          else if (before.size() < MOST) after.add(client);
          else throw new IllegalArgumentException("The list holds 200 clients; remove one first.");
          return after;
        });
  }

  /// Changes one client, if it is listed.
  ///
  /// @throws IllegalArgumentException when another one has its new name
  public void change(Path place, UnaryOperator<Client> how) {
    Path wanted = place.toAbsolutePath().normalize();
    change(
        before -> {
          int at = indexOf(wanted, before);
          if (at < 0) return before;
          List<Client> after = new ArrayList<>(before);
          Client changed = how.apply(before.get(at));
          if (!changed.name().equals(before.get(at).name())) refuseSecond(changed, before);
          after.set(at, changed);
          return after;
        });
  }

  /// Takes a client from the list; its files stay where they are.
  ///
  /// @throws IllegalArgumentException for the usual one, which stays
  public void remove(Path place) {
    Path wanted = place.toAbsolutePath().normalize();
    if (stays(wanted)) {
      throw new IllegalArgumentException(
          "The usual workspace stays in the list. You can put it aside instead.");
    }
    change(before -> before.stream().filter(each -> !each.folder().equals(wanted)).toList());
  }

  /// Takes a client from the list whose workspace was deleted. The usual one comes back as a new
  /// one, put aside where there are others.
  public void gone(Path place) {
    Path wanted = place.toAbsolutePath().normalize();
    change(
        before -> {
          List<Client> after =
              new ArrayList<>(
                  before.stream().filter(each -> !each.folder().equals(wanted)).toList());
          boolean others = after.stream().anyMatch(Client::enabled);
          if (stays(wanted)) after.addFirst(fresh().enabled(!others));
          return after;
        });
  }

  private Client fresh() {
    return Client.of(usual, "", Client.COLOURS.getFirst());
  }

  /// Whether a client is the usual one, which cannot be taken from the list.
  public boolean stays(Path place) {
    return place.toAbsolutePath().normalize().equals(usual);
  }

  private static int indexOf(Path place, List<Client> all) {
    for (int i = 0; i < all.size(); i++) if (all.get(i).folder().equals(place)) return i;
    return -1;
  }

  private static void refuseSecond(Client client, List<Client> all) {
    boolean taken =
        all.stream()
            .anyMatch(
                other -> !other.folder().equals(client.folder()) && other.isCalled(client.name()));
    if (taken) {
      throw new IllegalArgumentException(
          "There is a client called \"" + client.name() + "\" already; choose another name.");
    }
  }

  private synchronized void change(UnaryOperator<List<Client>> how) {
    try {
      Durable.makeFolder(folder);
      Path lock = folder.resolve(LOCK);
      Durable.make(lock);
      // Another Earshot may change the list too: one reads and writes at a time.
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        List<Client> before = all();
        List<Client> after = how.apply(before);
        if (held.isValid() && !after.equals(before)) write(after);
        known = List.copyOf(after);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "The list of clients in \"" + folder + "\" cannot be written.", unwritable);
    }
  }

  private void write(List<Client> clients) throws IOException {
    Written all = new Written(clients.stream().map(Entry::of).toList());
    byte[] json =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(all)
            .getBytes(StandardCharsets.UTF_8);
    Durable.replace(folder.resolve(FILE), json);
  }

  private List<Client> read() {
    Path file = folder.resolve(FILE);
    try {
      Written read = JSON.readValue(Files.readString(file), Written.class);
      return read.clients().stream().map(Entry::read).limit(MOST).toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    } catch (IOException | RuntimeException damaged) {
      setAside(file, damaged);
      return List.of();
    }
  }

  // Whoever cannot read the list still wants to see the usual client; nothing else is lost with it.
  private void setAside(Path file, Exception damaged) {
    LOG.warn("list of clients not read kind={}", damaged.getClass().getSimpleName());
    problem =
        Optional.of(
            "The list of clients could not be read. It lies beside as \""
                + DAMAGED
                + "\"; open the folders of your clients again, nothing in them is lost.");
    try {
      Durable.move(file, folder.resolve(DAMAGED));
    } catch (IOException left) {
      LOG.warn("damaged list left in place kind={}", left.getClass().getSimpleName());
    }
  }
}
