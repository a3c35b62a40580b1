package earshot.insight.spike;

import earshot.model.Label;
import earshot.storage.VoiceStore.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Counts what is said within one bucket.
final class Counting {
  private final Crowding all = new Crowding();
  private final Crowding critics = new Crowding();
  private int mentions;
  private int scored;
  private int negative;

  void add(Said said) {
    mentions++;
    all.add(said);
    if (said.label() != Label.UNSCORED && said.label() != Label.UNSURE) scored++;
    if (said.label() == Label.NEGATIVE) {
      negative++;
      critics.add(said);
    }
  }

  Tally tally() {
    return new Tally(mentions, all.crowd(), scored, negative, critics.crowd());
  }

  /// Who speaks in which story.
  private static final class Crowding {
    private final Map<Long, Set<Long>> authorsOfStory = new HashMap<>(2);

    void add(Said said) {
      authorsOfStory
          .computeIfAbsent(said.who().story(), _ -> new HashSet<>(2))
          .add(said.who().author());
    }

    Tally.Crowd crowd() {
      int voices = 0;
      int loudest = 0;
      Set<Long> authors = new HashSet<>();
      for (Set<Long> speaking : authorsOfStory.values()) {
        voices += speaking.size();
        loudest = Math.max(loudest, speaking.size());
        authors.addAll(speaking);
      }
      return new Tally.Crowd(authorsOfStory.size(), voices, authors.size(), loudest);
    }
  }
}
