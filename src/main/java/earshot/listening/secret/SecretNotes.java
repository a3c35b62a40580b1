package earshot.listening.secret;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the file of secrets: the mark of the workspace, and the secrets that are kept in
/// the file itself.
///
/// @param scope keeps the secrets of two workspaces apart in the key store of a computer
record SecretNotes(String scope, Map<SecretRef, Kept> kept) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SCOPE = Pattern.compile("\"scope\"\\s*:\\s*\"([0-9a-f]{16})\"");
  private static final SecureRandom CHANCE = new SecureRandom();

  /// Copies the map.
  SecretNotes {
    kept = new LinkedHashMap<>(kept);
  }

  /// A secret with the mark that changes whenever it is kept anew.
  record Kept(String edition, Secret secret) {
    static Kept fresh(Secret secret) {
      return new Kept(mark(), secret);
    }

    /// The form in which a key store holds it: with its name, since some key stores do not tell
    /// large letters from small ones.
    String written(SecretRef ref) {
      return JSON.createObjectNode()
          .put("name", ref.name())
          .put("origin", ref.origin())
          .put("edition", edition)
          .put("value", secret.value())
          .toString();
    }

    /// Reads what [#written(SecretRef)] wrote; absent when it belongs to another name or origin.
    static Optional<Kept> read(String written, SecretRef ref) {
      try {
        return entry(JSON.readTree(written))
            .filter(entry -> entry.getKey().equals(ref))
            .map(Map.Entry::getValue);
      } catch (JacksonException damaged) {
        return Optional.empty();
      }
    }
  }

  /// The notes of a workspace that keeps no secret yet.
  static SecretNotes fresh() {
    return new SecretNotes(mark(), Map.of());
  }

  /// Reads notes; absent when they are damaged in any part.
  static Optional<SecretNotes> read(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      String scope = root.path("scope").asString("");
      if (!scope.matches("[0-9a-f]{16}") || !root.path("secrets").isArray()) {
        return Optional.empty();
      }
      Map<SecretRef, Kept> kept = new LinkedHashMap<>();
      for (JsonNode each : root.path("secrets")) {
        Optional<Map.Entry<SecretRef, Kept>> entry = entry(each);
        if (entry.isEmpty()) return Optional.empty();
        kept.put(entry.get().getKey(), entry.get().getValue());
      }
      return Optional.of(new SecretNotes(scope, kept));
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }

  /// Notes without secrets that have the mark of damaged ones, if it can still be read.
  static Optional<SecretNotes> scopeOf(String damaged) {
    Matcher scope = SCOPE.matcher(damaged);
    return scope.find() ? Optional.of(new SecretNotes(scope.group(1), Map.of())) : Optional.empty();
  }

  /// The form in which they are stored.
  String written() {
    ObjectNode root = JSON.createObjectNode().put("version", 1).put("scope", scope);
    var secrets = root.putArray("secrets");
    List<Map.Entry<SecretRef, Kept>> entries = new ArrayList<>(kept.entrySet());
    for (Map.Entry<SecretRef, Kept> each : entries) {
      secrets.add(JSON.readTree(each.getValue().written(each.getKey())));
    }
    return root.toPrettyString() + "\n";
  }

  /// The same with one secret more, or another one.
  SecretNotes with(SecretRef ref, Kept secret) {
    SecretNotes more = new SecretNotes(scope, kept);
    more.kept.put(ref, secret);
    return more;
  }

  /// The same without a secret.
  SecretNotes without(SecretRef ref) {
    SecretNotes less = new SecretNotes(scope, kept);
    less.kept.remove(ref);
    return less;
  }

  @Override
  public String toString() {
    return "secrets of " + scope;
  }

  private static Optional<Map.Entry<SecretRef, Kept>> entry(JsonNode node) {
    for (String part : List.of("name", "origin", "edition", "value")) {
      if (!node.path(part).isString()) return Optional.empty();
    }
    return Optional.of(
        Map.entry(
            new SecretRef(node.path("name").asString(), node.path("origin").asString()),
            new Kept(node.path("edition").asString(), new Secret(node.path("value").asString()))));
  }

  private static String mark() {
    byte[] bytes = new byte[8];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
