package earshot.listening.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.Redirectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses of well-known platforms, as the table `platforms.tsv` that comes with the program.
final class Platforms {
  private static final String TABLE = "platforms.tsv";
  private static final int LONGEST = 4_096;

  /// One form of address.
  private record Form(
      String platform, String idSpace, List<String> hosts, Pattern beginning, String id) {
    static Form of(String line) {
      String[] cells = line.split("\t", -1);
      return new Form(
          cells[0],
          cells[1],
          List.of(cells[2].split(" ", -1)),
          Pattern.compile(cells[3]),
          cells[4]);
    }

    boolean isAt(String host) {
      for (String known : hosts) {
        if (known.equals("*") || host.equals(known) || host.endsWith("." + known)) return true;
        if (known.endsWith(".") && (host.startsWith(known) || host.contains("." + known)))
          return true;
      }
      return false;
    }
  }

  private static final List<Form> FORMS = load();

  private Platforms() {}

  static Optional<PlatformPost> at(URI address) {
    URI target = Redirectors.unwrapped(address);
    if (target.getHost() == null || target.toString().length() > LONGEST) return Optional.empty();
    String host = bare(target.getHost().toLowerCase(Locale.ROOT));
    String rest =
        (target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath())
            + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())
            + (target.getRawFragment() == null ? "" : "#" + target.getRawFragment());
    for (Form form : FORMS) {
      if (!form.isAt(host)) continue;
      Matcher found = form.beginning.matcher(rest);
      if (found.lookingAt()) return Optional.of(post(form, found, host));
    }
    return Optional.empty();
  }

  private static PlatformPost post(Form form, Matcher found, String host) {
    String who = group(found, "who");
    Optional<String> id =
        form.id.isEmpty()
            ? Optional.empty()
            : Optional.of(
                form.id
                    .replace("{host}", host)
                    .replace("{who}", who)
                    .replace("{at}", group(found, "at").replace("%3A", ":"))
                    .replace("{id}", group(found, "id")));
    return new PlatformPost(form.platform, form.idSpace, id, who);
  }

  private static String group(Matcher found, String name) {
    if (!found.namedGroups().containsKey(name)) return "";
    String group = found.group(name);
    return group == null ? "" : group;
  }

  private static String bare(String host) {
    for (String prefix : List.of("www.", "m.", "mobile.", "old.", "new.", "np.")) {
      if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
        return host.substring(prefix.length());
      }
    }
    return host;
  }

  private static List<Form> load() {
    try (InputStream file = Platforms.class.getResourceAsStream(TABLE)) {
      if (file == null) throw new IllegalStateException("the program lacks its file " + TABLE);
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Form::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the program's own file " + TABLE, unreadable);
    }
  }
}
