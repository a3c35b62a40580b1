package earshot.ui.advice;

import earshot.model.Mention;
import earshot.replies.advice.RuleTable;
import earshot.replies.advice.RuledAdvisor.Difference;
import java.util.List;
import java.util.Optional;

/// Reads, tries and keeps the table of rules; never call it on the FX thread.
public interface RuleTableDesk {
  /// What holds now.
  ///
  /// @param offer what ships by now, when it differs and a person has not seen it yet
  /// @param offersHelp whether help is offered to people who did not ask us
  record Standing(RuleTable table, Optional<RuleTable> offer, boolean offersHelp) {}

  /// What another table would change.
  ///
  /// @param of how many of the newest mentions were looked at
  record Tried(int of, List<Difference> differences) {
    /// Copies the list.
    public Tried {
      differences = List.copyOf(differences);
    }

    /// The mentions with other advice.
    List<Mention> mentions() {
      return differences.stream().map(Difference::mention).toList();
    }
  }

  /// What holds now.
  Standing standing();

  /// The table that ships; asks no store.
  RuleTable shipped();

  /// Tries a table on the newest 200 mentions.
  Tried tried(RuleTable table);

  /// Puts one table in the place of another.
  ///
  /// @throws earshot.storage.ChangedMeanwhile when another one holds by now
  void keep(RuleTable before, RuleTable after);

  /// What ships is seen, and not taken over.
  void decline();

  /// Offers help to people who did not ask us, or no longer.
  void offerHelp(boolean now);
}
