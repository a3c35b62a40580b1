package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.listening.preset.Preset;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a preset wants read differently in a feed than feeds are read anyway.
record FeedOverrides(Optional<ItemMapping> mapping, Map<String, String> params) {
  /// Nothing.
  static final FeedOverrides NONE = new FeedOverrides(Optional.empty(), Map.of());

  /// What this preset wants.
  ///
  /// @param params values of its parameters by name
  static FeedOverrides of(Preset preset, Map<String, String> params) {
    boolean none = preset.mapping().fields().isEmpty() && preset.idSpace().isEmpty();
    return none ? NONE : new FeedOverrides(Optional.of(new ItemMapping(preset)), params);
  }

  /// An item of XML as the preset reads it.
  FeedItem over(FeedItem known, Element item, ItemFields fields, Optional<Base> base) {
    return mapping
        .map(wanted -> wanted.over(known, new FeedLookup(item, fields, params), base))
        .orElse(known);
  }
}
