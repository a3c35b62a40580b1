package earshot.ui.keeping;

import earshot.privacy.ByteScan;
import earshot.privacy.Forgetting;
import earshot.storage.ForgettingStore.Reach;
import earshot.storage.PersonStore;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Says what goes with a person, what stays, and what came of it.
final class ForgetWords {
  private static final int LONGEST = 40;
  private static final int MOST_FILES = 8;

  private final Messages words;

  ForgetWords(Messages words) {
    this.words = words;
  }

  /// How the person is called.
  String name(ForgetDesk.Asked asked) {
    return asked.preview().accounts().stream()
        .filter(face -> face.account().equals(asked.account()))
        .findFirst()
        .or(() -> asked.preview().accounts().stream().findFirst())
        .map(ForgetWords::name)
        .map(name -> Shown.of(name, LONGEST))
        .orElse("");
  }

  /// An account's name, else its handle, else its site.
  static String name(PersonStore.Face face) {
    if (!face.name().isEmpty()) return face.name();
    return face.handle().isEmpty() ? face.site() : face.handle();
  }

  /// What goes.
  List<Node> reach(ForgetDesk.Asked asked) {
    Reach reach = asked.preview().reach();
    String accounts =
        asked.preview().accounts().stream().map(this::account).collect(Collectors.joining(" · "));
    String counts = counts(reach.mentions(), reach.versions(), reach.drafts(), reach.notes());
    return List.of(
        Sentence.of(words.get("forget.what")),
        Sentence.of(counts, "es-label"),
        Sentence.of(accounts, "es-secondary"));
  }

  private String counts(long mentions, long versions, long drafts, long notes) {
    List<String> counts = new ArrayList<>();
    counts.add(words.plural("reach.mentions", mentions));
    if (versions > 0) counts.add(words.plural("reach.versions", versions));
    if (drafts > 0) counts.add(words.plural("reach.drafts", drafts));
    if (notes > 0) counts.add(words.plural("reach.notes", notes));
    return String.join(" · ", counts);
  }

  private String account(PersonStore.Face face) {
    return face.site() + ": " + (face.handle().isEmpty() ? face.name() : face.handle());
  }

  /// What becomes of copies.
  List<Node> copies(ForgetDesk.Asked asked) {
    List<Node> lines = new ArrayList<>();
    lines.add(Sentence.of(words.plural("forget.backups", asked.backups()), "es-secondary"));
    asked
        .handedOut()
        .ifPresent(
            at ->
                lines.add(
                    Sentence.of(
                        words.plural(
                            "forget.handed-out",
                            asked.preview().handedOut().size(),
                            words.formats().date(at)),
                        "es-secondary")));
    return lines;
  }

  /// What came of it.
  List<Node> outcome(Forgetting.Outcome outcome) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        Sentence.of(
            counts(
                outcome.gone().mentions(),
                outcome.gone().versions(),
                outcome.drafts(),
                outcome.gone().notes()),
            "es-label"));
    if (outcome.left().isEmpty()) {
      lines.add(Sentence.of(words.get("left.nothing")));
    } else {
      lines.add(Sentence.of(words.get("left.some")));
      for (ByteScan.Found found : outcome.left().stream().limit(MOST_FILES).toList()) {
        lines.add(
            Sentence.of(
                words.plural("left.file", found.times(), found.file().toString()), "es-secondary"));
      }
      int more = outcome.left().size() - MOST_FILES;
      if (more > 0) lines.add(Sentence.of(words.plural("left.more", more), "es-secondary"));
    }
    lines.add(Sentence.of(words.get("forget.counts-stay"), "es-secondary"));
    return lines;
  }
}
