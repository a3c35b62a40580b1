package earshot.ui.timeline;

import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.replies.check.ChannelPacks;

/// Names who said something and where.
public final class Places {
  private Places() {}

  /// The author, else the handle, else the source.
  public static String author(Mention mention) {
    Mention.Content content = mention.content();
    if (!content.author().isBlank()) return content.author();
    return content.handle().isBlank() ? mention.origin().sourceName() : content.handle();
  }

  /// The handle, else the host of the page with a mark where its letters pretend, else the source.
  static String place(Mention mention) {
    Mention.Content content = mention.content();
    if (!content.author().isBlank() && !content.handle().isBlank()) return content.handle();
    String host = ChannelPacks.host(mention.content().url());
    if (!host.isEmpty()) return LookAlikes.host(host);
    return content.author().isBlank() ? "" : mention.origin().sourceName();
  }
}
