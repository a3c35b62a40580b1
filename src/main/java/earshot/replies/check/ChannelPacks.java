package earshot.replies.check;

import earshot.model.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The places that are known, those that come with Earshot and a person's own.
public final class ChannelPacks {
  /// The folder of a workspace that holds a person's own packs.
  public static final String FOLDER = "channels";

  private static final String ENDING = ".channel.json";
  private static final long MOST_BYTES = 100_000;
  private static final Pattern FEDIVERSE = Pattern.compile("@?[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final List<Placed> packs;
  private final List<String> refused;

  /// A pack with how its place is known.
  ///
  /// @param hosts without `www.`, with their sub-domains; `amazon.` stands for all countries
  /// @param path what the path of the page begins with
  /// @param fediverse whether handles there hold a host
  record Placed(ChannelPack pack, List<String> hosts, Optional<Pattern> path, boolean fediverse) {}

  private ChannelPacks(List<Placed> packs, List<String> refused) {
    this.packs = List.copyOf(packs);
    this.refused = List.copyOf(refused);
  }

  /// The packs that come with Earshot.
  public static ChannelPacks shipped() {
    return new ChannelPacks(List.copyOf(read().values()), List.of());
  }

  /// The packs that come with Earshot and those in a folder, which take the place of one with the
  /// same id; a file that cannot be read is left out and told by [#refused()].
  public static ChannelPacks with(Path folder) {
    Map<String, Placed> packs = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    for (Path file : own(folder)) {
      try {
        if (Files.size(file) > MOST_BYTES) {
          throw new IllegalArgumentException(file.getFileName() + " is larger than 100 kB");
        }
        Placed placed = ChannelPackFile.read(name(file), Files.readString(file));
        packs.put(placed.pack().id(), placed);
      } catch (IOException unreadable) {
        refused.add(name(file) + " cannot be read; see whether it is text in UTF-8");
      } catch (IllegalArgumentException wrong) {
        refused.add(wrong.getMessage());
      }
    }
    read().forEach(packs::putIfAbsent);
    return new ChannelPacks(List.copyOf(packs.values()), refused);
  }

  private static List<Path> own(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Map<String, Placed> read() {
    Map<String, Placed> packs = new LinkedHashMap<>();
    for (String id : resource("pack/index.txt").strip().split("\\R", -1)) {
      String name = id + ENDING;
      packs.put(id, ChannelPackFile.read(name, resource("pack/" + name)));
    }
    return packs;
  }

  private static String resource(String name) {
    try (InputStream in = ChannelPacks.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// All of them.
  public List<ChannelPack> all() {
    return packs.stream().map(Placed::pack).toList();
  }

  /// What is wrong with a person's own files, one sentence each.
  public List<String> refused() {
    return refused;
  }

  /// The pack of this id.
  public Optional<ChannelPack> byId(String id) {
    return packs.stream().map(Placed::pack).filter(pack -> pack.id().equals(id)).findFirst();
  }

  /// The place in which a mention was written; [ChannelPack#ANYWHERE] when it is not known.
  public ChannelPack of(Mention mention) {
    return of(mention.content().url(), mention.content().handle());
  }

  /// The place of a page and a handle; either may be empty.
  public ChannelPack of(String url, String handle) {
    Optional<URI> page = page(url);
    String host = page.map(ChannelPacks::host).orElse("");
    String path = page.map(URI::getRawPath).orElse("");
    boolean fediverse = isFediverse(handle);
    return packs.stream()
        .filter(placed -> fits(placed, host, path, fediverse))
        .map(Placed::pack)
        .findFirst()
        .orElse(ChannelPack.ANYWHERE);
  }

  private static boolean fits(Placed placed, String host, String path, boolean fediverse) {
    boolean known = placed.hosts().stream().anyMatch(each -> within(host, each));
    boolean there = placed.path().map(begin -> begin.matcher(path).lookingAt()).orElse(true);
    boolean anyHost = placed.hosts().isEmpty() || placed.fediverse();
    return there && (known || (anyHost && placed.fediverse() && fediverse));
  }

  /// Whether a handle holds a host, as in the fediverse: `@jo@social.example`.
  public static boolean isFediverse(String handle) {
    return FEDIVERSE.matcher(handle).matches();
  }

  /// The host without `www.`, or empty.
  public static String host(String url) {
    return page(url).map(ChannelPacks::host).orElse("");
  }

  private static String host(URI page) {
    String host = page.getHost();
    if (host == null) return "";
    String low = host.toLowerCase(Locale.ROOT);
    return low.startsWith("www.") ? low.substring(4) : low;
  }

  private static boolean within(String host, String site) {
    if (site.endsWith(".")) {
      return host.startsWith(site) || host.contains("." + site);
    }
    return host.equals(site) || host.endsWith("." + site);
  }

  private static Optional<URI> page(String url) {
    try {
      return url.isBlank() ? Optional.empty() : Optional.of(URI.create(url.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
