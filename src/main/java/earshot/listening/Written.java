package earshot.listening;

import earshot.model.Repair;
import earshot.model.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words of strangers made ready for a sighting: cleaned, cut at their caps, and read as a person
/// would read them.
///
/// @param media pictures that stood among the words; nothing is loaded
public record Written(Sighting.Words words, List<Sighting.Medium> media) {
  /// Copies the list.
  public Written {
    media = List.copyOf(media);
  }

  /// Words whose text is markup.
  ///
  /// @param title plain text
  /// @param repaired told what was mended
  public static Written markup(String title, String html, String lang, Set<Repair> repaired) {
    HtmlCleaner cleaner = new HtmlCleaner();
    String sound = Mended.withoutControls(html, repaired);
    return of(title, cleaner.clean(sound, Optional.empty()), lang, repaired, cleaner);
  }

  /// Words whose text is plain: every sign stands for itself, and line breaks are kept.
  ///
  /// @param title plain text
  /// @param repaired told what was mended
  public static Written plain(String title, String text, String lang, Set<Repair> repaired) {
    HtmlCleaner cleaner = new HtmlCleaner();
    String sound = Mended.withoutControls(text, repaired);
    return of(title, cleaner.escapeLines(sound), lang, repaired, cleaner);
  }

  private static Written of(
      String title, HtmlText text, String lang, Set<Repair> repaired, HtmlCleaner cleaner) {
    String line =
        ItemWords.line(new TextConstruct(Mended.withoutControls(title, repaired), false), cleaner);
    ItemWords.Title cut = ItemWords.Title.of(line, repaired);
    return new Written(
        new Sighting.Words(cut.text(), cut.length(), text.html(), "", text.plain(), lang),
        text.media());
  }
}
