package earshot.listening.files;

import java.util.Set;

/// Which things of schema.org are posts.
final class Declared {
  /// Posts that a page may hold many of; one without an address of its own is not the page.
  private static final Set<String> PARTS =
      Set.of("Review", "UserReview", "CriticReview", "EmployerReview", "Comment", "Answer");

  /// Posts that a page usually is.
  private static final Set<String> WHOLES =
      Set.of(
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "BlogPosting",
          "LiveBlogPosting",
          "Article",
          "NewsArticle",
          "ReviewNewsArticle",
          "OpinionNewsArticle",
          "AnalysisNewsArticle",
          "TechArticle",
          "Report",
          "Question");

  /// Posts of one page that are taken.
  static final int MOST = 5_000;

  private Declared() {}

  /// Whether a type, with or without its address, names a post.
  static boolean isPost(String type) {
    return isPart(type) || WHOLES.contains(bare(type));
  }

  /// Whether it names a post among others on a page.
  static boolean isPart(String type) {
    return PARTS.contains(bare(type));
  }

  private static String bare(String type) {
    return type.substring(type.lastIndexOf('/') + 1).strip();
  }
}
