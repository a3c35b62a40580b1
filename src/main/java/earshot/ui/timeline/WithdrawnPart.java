package earshot.ui.timeline;

import earshot.model.Withdrawn;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.List;

/// Stands in the place of words that were taken away, and says why they were.
final class WithdrawnPart {
  private WithdrawnPart() {}

  static List<SafeText> of(Withdrawn withdrawn, Messages words) {
    SafeText when = Sentence.of(new Dating(words).withdrawn(withdrawn), "detail-text", "muted");
    when.setId("detail-withdrawn");
    return List.of(when, Sentence.of(words.get("detail.withdrawn"), "es-secondary"));
  }
}
