package earshot.listening.files;

import earshot.listening.SavedFeed;
import earshot.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a web page that a person saved: the reviews, posts, comments and articles it declares.
final class SavedPageReader implements RecordReader {
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  @Override
  public String format() {
    return "Saved page";
  }

  @Override
  public boolean recognises(Head head) {
    return head.members().isEmpty() && PAGE.matcher(start(head)).matches();
  }

  private static String start(Head head) {
    String text = head.text();
    return text.substring(0, Math.min(text.length(), 4_000));
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(SavedFeed.LONGEST + 1);
    }
    if (bytes.length > SavedFeed.LONGEST) {
      throw new FileRefused("This page is larger than 16 MB; save it without its pictures.");
    }
    List<Post> posts = SavedPage.of(bytes, Optional.empty(), Optional.empty()).declared();
    if (posts.isEmpty()) {
      throw new FileRefused(
          "This page does not declare its posts. Copy the post and paste it into Earshot, or add"
              + " the page as a source of the kind “Web page” and name the parts to read.");
    }
    for (Post post : posts) to.take(post.sighting(file, Provenance.SAVED_PAGE));
  }
}
