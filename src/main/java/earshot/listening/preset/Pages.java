package earshot.listening.preset;

import earshot.listening.preset.Preset.Paging;
import earshot.listening.preset.UrlTemplate.Moment;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// Makes the addresses of the pages of an answer.
record Pages(UrlTemplate url, Paging paging) {
  URI address(Map<String, String> params) {
    return url.address(withPage(params, start()));
  }

  URI first(Map<String, String> params, Moment moment) {
    return at(params, moment, start());
  }

  URI at(Map<String, String> params, Moment moment, String page) {
    boolean carries = paging.next() == Paging.Next.CURSOR && paging.param().equals("cursor");
    Moment there = carries ? new Moment(moment.since(), moment.now(), page) : moment;
    boolean inQuery = !page.isEmpty() && !paging.param().isEmpty() && !isGap(paging.param());
    Map<String, String> added = inQuery ? Map.of(paging.param(), page) : Map.of();
    return url.fill(withPage(params, page), there, added);
  }

  private String start() {
    return switch (paging.next()) {
      case PAGE, OFFSET -> Integer.toString(paging.from());
      case NONE, CURSOR, LINK_HEADER, NEXT_URL -> "";
    };
  }

  private Map<String, String> withPage(Map<String, String> params, String page) {
    if (page.isEmpty() || !isGap(paging.param())) return params;
    Map<String, String> all = new HashMap<>(params);
    all.put(paging.param(), page);
    return all;
  }

  private boolean isGap(String name) {
    return url.gaps().stream().anyMatch(gap -> gap.name().equals(name));
  }
}
