package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.SourceRole;
import earshot.replies.check.ChannelPacks;
import earshot.ui.kit.Icon;
import java.util.Map;

/// Finds the picture of the place in which something was said.
final class SourceIcon {
  private static final Map<String, Icon> HOSTS =
      Map.of(
          "reddit.com", Icon.REDDIT,
          "bsky.app", Icon.BLUESKY,
          "youtube.com", Icon.YOUTUBE,
          "github.com", Icon.GITHUB,
          "stackoverflow.com", Icon.STACK_OVERFLOW,
          "wikipedia.org", Icon.WIKIPEDIA,
          "apps.apple.com", Icon.APPLE,
          "play.google.com", Icon.GOOGLE_PLAY,
          "store.steampowered.com", Icon.STEAM,
          "news.ycombinator.com", Icon.FORUM);

  private SourceIcon() {}

  /// By its host, then by its handle, then by the role of its source.
  static Icon of(Mention mention) {
    String host = ChannelPacks.host(mention.content().url());
    for (Map.Entry<String, Icon> known : HOSTS.entrySet()) {
      if (host.equals(known.getKey()) || host.endsWith("." + known.getKey())) {
        return known.getValue();
      }
    }
    if (ChannelPacks.isFediverse(mention.content().handle())) return Icon.MASTODON;
    return of(mention.origin().role());
  }

  /// By the role of a source.
  static Icon of(SourceRole role) {
    return switch (role) {
      case OWN -> Icon.COMMENT;
      case COMPETITOR -> Icon.STORE;
      case PRESS -> Icon.NEWS;
      case COMMUNITY -> Icon.FORUM;
      case REVIEW -> Icon.REVIEW;
    };
  }
}
