package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.listening.preset.JsonAnswer;
import earshot.listening.preset.Lookup;
import earshot.listening.preset.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import tools.jackson.databind.JsonNode;

/// Finds the items in a page: by CSS selectors, in JSON-LD, or in another script that holds JSON.
final class PageItems {
  private final Preset.Mapping mapping;
  private final ItemMapping fields;
  private final Map<String, String> params;
  private final Budget budget;

  /// @param budget within which all of it is found; else [Budget.Spent] is thrown
  PageItems(Preset preset, Map<String, String> params, Budget budget) {
    this.mapping = preset.mapping();
    this.fields = new ItemMapping(preset);
    this.params = params;
    this.budget = budget;
  }

  /// What was found.
  ///
  /// @param part the part of the page the items stand in, as written; changes when they change
  record Found(List<FeedItem> items, String part) {
    /// Copies the list.
    Found {
      items = List.copyOf(items);
    }
  }

  Found in(Document page, Optional<Base> address) {
    Optional<Base> base =
        Optional.ofNullable(page.selectFirst("base[href]"))
            .flatMap(found -> WebAddress.base(found.attr("href"), address))
            .or(() -> address);
    return mapping.script().isEmpty() ? bySelector(page, base) : inScripts(page, base);
  }

  /// The elements a selector of the preset finds: those of the first alternative that finds any.
  static Elements selected(Document page, String alternatives) {
    for (String selector : alternatives.split("\\|", -1)) {
      if (selector.isBlank()) continue;
      Elements found = page.select(selector.strip());
      if (!found.isEmpty()) return found;
    }
    return new Elements();
  }

  private Found bySelector(Document page, Optional<Base> base) {
    List<FeedItem> items = new ArrayList<>();
    Elements found = selected(page, mapping.itemsFor(params));
    for (Element each : found) {
      if (items.size() == Caps.ITEMS) break;
      budget.check();
      FeedItem item =
          fields.read(
              new PageLookup(each, false, params), new PageLookup(each, true, params), base);
      if (item.saysSomething()) items.add(item);
    }
    String part = found.stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    return new Found(items, part);
  }

  private Found inScripts(Document page, Optional<Base> base) {
    List<FeedItem> items = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (Element script : scripts(page)) {
      part.append(script.data()).append('\n');
      JsonDocument document = JsonDocument.read(script.data().strip());
      if (document.isEmpty()) continue;
      for (JsonNode object : objects(document.root())) {
        for (Lookup each : lookups(object)) {
          budget.check();
          FeedItem item = fields.read(each, base);
          if (items.size() < Caps.ITEMS && item.saysSomething()) items.add(item);
        }
      }
    }
    return new Found(items, part.toString());
  }

  private Elements scripts(Document page) {
    String script = mapping.script();
    return script.startsWith("#")
        ? page.select("script" + script)
        : page.select("script[type=" + script + "]");
  }

  private List<Lookup> lookups(JsonNode object) {
    String places = mapping.itemsFor(params);
    return switch (new JsonAnswer(object).items(places.isEmpty() ? "$" : places, params)) {
      case JsonAnswer.Items.Found(List<Lookup> found) -> found;
      case JsonAnswer.Items.BadShape _ -> List.of();
    };
  }

  /// JSON-LD puts its things side by side in lists and in `@graph`; other scripts hold one thing.
  private List<JsonNode> objects(JsonNode root) {
    if (mapping.script().startsWith("#")) return List.of(root);
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode each : root.isArray() ? root : List.of(root)) {
      JsonNode graph = each.get("@graph");
      if (graph == null || !graph.isContainer()) objects.add(each);
      else if (graph.isArray()) graph.forEach(objects::add);
      else objects.add(graph);
    }
    return objects;
  }
}
