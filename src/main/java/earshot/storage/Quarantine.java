package earshot.storage;

import earshot.model.Cue;
import earshot.model.CueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says why a text is kept apart: as spun, or for a link it does not speak of.
final class Quarantine {
  private static final int MOST_NAMED = 5;

  private Quarantine() {}

  /// The reason with the words that were found; absent for a text that is shown.
  static Optional<String> reason(List<Cue> cues) {
    List<Cue> spun = cues.stream().filter(cue -> cue.kind() == CueKind.SPUN_TEXT).toList();
    if (!spun.isEmpty()) {
      return Optional.of(
          "Quarantine: looks spun by a machine, %d hits such as %s"
              .formatted(spun.size(), words(spun)));
    }
    List<Cue> links = cues.stream().filter(cue -> cue.kind() == CueKind.LINK_SPAM).toList();
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of("Quarantine: a link the text does not speak of, " + words(links));
  }

  private static String words(List<Cue> cues) {
    return cues.stream()
        .map(Cue::match)
        .distinct()
        .limit(MOST_NAMED)
        .map(match -> "“" + Wording.fitting(match, 200) + "”")
        .collect(Collectors.joining(", "));
  }
}
