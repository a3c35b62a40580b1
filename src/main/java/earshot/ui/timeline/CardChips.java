package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.SourceRole;
import earshot.model.Trait;
import earshot.ui.acts.TimeWords;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/// Says in a word to whom a mention speaks and what it does.
final class CardChips {
  /// The pressing ones first: a card names one of them.
  private static final List<Trait> KINDS =
      List.of(
          Trait.OURS,
          Trait.QUARANTINED,
          Trait.COMPLAINT,
          Trait.REQUEST,
          Trait.QUESTION,
          Trait.RECOMMENDATION,
          Trait.PRAISE,
          Trait.REPEATED);

  private static final int LONGEST_REASON = 40;

  private static final List<Trait> ADDRESSES =
      List.of(Trait.DIRECT, Trait.NAMED, Trait.TAGGED, Trait.PEER);

  private static final List<Trait> SHOWN =
      Stream.concat(KINDS.stream(), Stream.of(Trait.URGENT, Trait.PROFANE, Trait.PERSONAL))
          .toList();

  private CardChips() {}

  /// To whom it speaks; absent where it only speaks of us, which most mentions do.
  static Optional<Trait> address(Set<Trait> are) {
    return ADDRESSES.stream().filter(are::contains).findFirst();
  }

  /// What it does first of all.
  static Optional<Trait> kind(Set<Trait> are) {
    boolean named = are.contains(Trait.NAMED);
    return KINDS.stream()
        .filter(are::contains)
        // "A question about us" says it already.
        .filter(kind -> kind != Trait.QUESTION || !named)
        .findFirst();
  }

  /// The chips of both, in the order in which they are read.
  static List<Label> of(Mention mention, Set<Trait> are, Messages words) {
    List<Label> chips = new ArrayList<>();
    address(are).ifPresent(trait -> chips.add(addressed(trait, words)));
    Optional<Trait> kind = kind(are);
    kind.ifPresent(trait -> chips.add(Chip.of(words.get("trait." + trait.name()))));
    if (kind.isEmpty() && mention.origin().role() == SourceRole.PRESS) {
      chips.add(Chip.of(words.get("card.press")));
    }
    return chips;
  }

  /// The one thing about it that presses most; absent where nothing does.
  static Optional<Label> pressing(Pressing pressing, Messages words, Instant now) {
    if (pressing.hiddenFor().isPresent()) {
      String reason = Shown.of(pressing.hiddenFor().get(), LONGEST_REASON);
      return Optional.of(Chip.of(Icon.HIDDEN, words.get("card.hidden", reason)));
    }
    if (pressing.editedAfterReply()) {
      return Optional.of(Chip.of(Icon.EDIT, words.get("card.edited"), "caution"));
    }
    if (pressing.due().filter(now::isAfter).isPresent()) {
      return pressing.due().map(due -> due(due, "card.late", words, now));
    }
    if (pressing.helped()) {
      return Optional.of(Chip.of(Icon.PERSON_CHECK, words.get("card.helped"), "good"));
    }
    return pressing.due().map(due -> due(due, "card.due", words, now));
  }

  private static Label due(Instant due, String key, Messages words, Instant now) {
    TimeWords times = TimeWords.in(words.formats());
    boolean late = due.isBefore(now);
    String when = late ? times.due(due, now) : times.moment(due, now);
    return late
        ? Chip.of(Icon.CLOCK_ALERT, words.get(key, when), "caution")
        : Chip.of(Icon.CLOCK, words.get(key, when));
  }

  /// Everything that holds of its text, for where there is room.
  static List<Label> all(Mention mention, Set<Trait> are, Messages words) {
    List<Label> chips = new ArrayList<>();
    address(are).ifPresent(trait -> chips.add(addressed(trait, words)));
    for (Trait kind : SHOWN) {
      if (are.contains(kind)) chips.add(Chip.of(words.get("trait." + kind.name())));
    }
    if (mention.origin().role() == SourceRole.PRESS) chips.add(Chip.of(words.get("card.press")));
    return chips;
  }

  private static Label addressed(Trait trait, Messages words) {
    String said = words.get("trait." + trait.name());
    return trait == Trait.DIRECT ? Chip.of(Icon.AT, said, "accent") : Chip.of(said);
  }
}
