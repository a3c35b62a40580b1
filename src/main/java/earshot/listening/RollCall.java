package earshot.listening;

import earshot.listening.Inquiry.Reply;
import earshot.listening.WebRequest.Wanted;
import earshot.listening.preset.JsonAnswer;
import earshot.listening.preset.Lookup;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.Preset;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.model.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Asks a service which of some kept posts it still has, by their ids and with the key of their
/// source, many with one request.
public final class RollCall {
  // What services write in the place of what is gone.
  private static final Set<String> DELETED = Set.of("[deleted]");
  private static final Set<String> REMOVED = Set.of("[removed]", "[ removed by reddit ]");

  private final Inquiry.Means means;

  RollCall(Inquiry.Means means) {
    this.means = means;
  }

  /// What a service says of a post.
  public enum Said {
    /// It has it.
    HERE,
    /// It no longer has it, or its writer deleted it.
    DELETED,
    /// It took it away itself.
    REMOVED
  }

  /// What the service says of each post; nothing of one of which it says nothing, and nothing at
  /// all when it is in trouble. Whose turn it is with the host the caller knows.
  Map<String, Said> ask(Source source, Preset preset, Mirror.ByIds mirror, List<String> ids) {
    Moment moment = new Moment(Optional.empty(), means.clock().instant(), "");
    try (Inquiry inquiry = new Inquiry(means, source, preset, moment)) {
      URI url = mirror.ask(ids, inquiry.params(), moment);
      return switch (inquiry.ask(url, Wanted.JSON, Validators.NONE)) {
        case Reply.Here(Fetched.Body body) -> understood(inquiry, body, Set.copyOf(ids));
        case Reply.Same(), Reply.Over _ -> Map.of();
      };
    } catch (IllegalArgumentException unusable) {
      return Map.of();
    }
  }

  private static Map<String, Said> understood(
      Inquiry inquiry, Fetched.Body body, Set<String> asked) {
    JsonDocument document = JsonDocument.read(JsonPages.text(body));
    if (body.cutShort() || document.isEmpty() || document.broken().isPresent()) return Map.of();
    Preset preset = inquiry.preset();
    JsonAnswer.Items items =
        document.answer().items(preset.mapping().itemsFor(inquiry.params()), inquiry.params());
    if (!(items instanceof JsonAnswer.Items.Found(List<Lookup> found))) return Map.of();
    ItemMapping mapping = new ItemMapping(preset);
    Map<String, Said> said = new HashMap<>();
    for (Lookup each : found) {
      FeedItem item = mapping.read(each, Optional.empty());
      item.identity().externalId().filter(asked::contains).ifPresent(id -> said.put(id, of(item)));
    }
    // An answer that speaks of none of them may be about something else.
    Set<String> named = new HashSet<>();
    texts(document.root(), named);
    if (asked.stream().noneMatch(named::contains)) return Map.of();
    for (String id : asked) said.putIfAbsent(id, Said.DELETED);
    return said;
  }

  private static Said of(FeedItem item) {
    String text = item.words().plain().strip().toLowerCase(Locale.ROOT);
    if (REMOVED.contains(text)) return Said.REMOVED;
    boolean deleted =
        DELETED.contains(text)
            || DELETED.contains(item.author().handle())
            || DELETED.contains(item.author().name());
    return deleted ? Said.DELETED : Said.HERE;
  }

  private static void texts(JsonNode node, Set<String> found) {
    if (node.isString()) found.add(node.asString());
    for (JsonNode each : node) texts(each, found);
  }
}
