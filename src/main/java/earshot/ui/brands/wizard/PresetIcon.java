package earshot.ui.brands.wizard;

import earshot.intake.start.Proposal;
import earshot.ui.kit.Icon;

/// Finds the picture of a proposed source.
final class PresetIcon {
  private PresetIcon() {}

  static Icon of(Proposal line) {
    return switch (line.preset()) {
      case "google-news", "gdelt-news", "bing-news" -> Icon.NEWS;
      case "reddit-search", "reddit-api" -> Icon.REDDIT;
      case "mastodon-tag", "mastodon-search" -> Icon.MASTODON;
      case "bluesky-profile", "bluesky-search" -> Icon.BLUESKY;
      case "youtube-channel", "youtube-search" -> Icon.YOUTUBE;
      case "wikipedia-history" -> Icon.WIKIPEDIA;
      case "github-releases" -> Icon.GITHUB;
      case "stackexchange-search" -> Icon.STACK_OVERFLOW;
      case "appstore-reviews" -> Icon.APPLE;
      case "mail-alerts" -> Icon.MAIL;
      case "hn-search", "devto-tag", "discourse-latest", "x-recent" -> Icon.FORUM;
      case "wordpress-comments" -> Icon.MESSAGE;
      default -> Icon.SOURCES;
    };
  }
}
