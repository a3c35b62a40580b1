package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The shelves on which presets stand, in the order in which they are shown.
enum PresetGroup {
  NEWS(
      SourceRole.PRESS,
      "google-news",
      "google-alerts",
      "bing-news",
      "gdelt-news",
      "wikipedia-history",
      "wikipedia-search",
      "medium-tag",
      "substack"),
  SOCIAL(
      SourceRole.COMMUNITY,
      "bluesky-search",
      "bluesky-profile",
      "mastodon-tag",
      "mastodon-search",
      "telegram-channel",
      "tumblr",
      "x-recent"),
  FORUMS(
      SourceRole.COMMUNITY,
      "reddit-search",
      "reddit-subreddit",
      "reddit-comments",
      "reddit-api",
      "hn-search",
      "stackexchange-search",
      "stackexchange-tag",
      "github-issues",
      "lemmy-search",
      "lemmy-comments",
      "discourse-search",
      "discourse-latest",
      "devto-tag"),
  REVIEWS(SourceRole.REVIEW, "appstore-reviews", "producthunt"),
  OWN_SITE(SourceRole.OWN, "wordpress-comments", "wordpress-search", "ghost", "github-releases"),
  MEDIA(SourceRole.COMMUNITY, "youtube-channel", "youtube-search", "podcast"),
  MAIL(SourceRole.PRESS, "mail-alerts"),
  ADVANCED(SourceRole.COMMUNITY, "web-page", "page-changes", "any-json");

  /// What comes from these was meant for the brand even where it does not name it.
  private static final Set<String> ALL_ABOUT_US = Set.of("wordpress-comments", "appstore-reviews");

  private final SourceRole role;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<String> ids;

  PresetGroup(SourceRole role, String... ids) {
    this.role = role;
    this.ids = List.of(ids);
  }

  /// Where a preset stands; one that nobody knows stands among the advanced ones.
  static PresetGroup of(Preset preset) {
    for (PresetGroup group : values()) if (group.ids.contains(preset.id())) return group;
    return preset.kind() == SourceKind.MAIL ? MAIL : ADVANCED;
  }

  /// Whether it is one of those that come with Earshot and have words of their own.
  boolean knows(Preset preset) {
    return ids.contains(preset.id());
  }

  /// The place among its neighbours; those nobody knows come last.
  int place(Preset preset) {
    int at = ids.indexOf(preset.id());
    return at < 0 ? ids.size() : at;
  }

  static boolean allAboutUs(Preset preset) {
    return ALL_ABOUT_US.contains(preset.id());
  }

  /// Whose voice its sources usually carry.
  SourceRole role() {
    return role;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
