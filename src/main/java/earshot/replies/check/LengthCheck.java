package earshot.replies.check;

import java.util.List;
import java.util.Locale;

/// Finds answers that are longer than the place takes.
final class LengthCheck implements Check {
  @Override
  public CheckRule rule() {
    return CheckRule.LENGTH;
  }

  @Override
  public boolean canTell(Written draft) {
    return draft.draft.place().limit().most().isPresent();
  }

  @Override
  public List<Finding> in(Written draft) {
    ChannelPack place = draft.draft.place();
    int length = Length.of(draft.body, place);
    int most = place.limit().most().orElseThrow();
    if (length <= most) return List.of();
    return List.of(
        Finding.ofWhole(
            CheckRule.LENGTH,
            Severity.BLOCK,
            place.id(),
            String.format(
                Locale.ROOT,
                "%,d of %,d %s: too long for a %s.",
                length,
                most,
                named(place.limit().unit()),
                place.name()),
            "Shorten it by " + (length - most) + ", or answer in two parts."));
  }

  private static String named(ChannelPack.Unit unit) {
    return switch (unit) {
      case CHARACTERS, GRAPHEMES, WEIGHTED -> "characters";
      case WORDS -> "words";
    };
  }
}
