package earshot.ui.acts;

import earshot.model.Mention;
import earshot.model.Status;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.RowMenu.Deed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Everything that can be done to the mentions chosen in a list, as its menu shows it.
///
/// @param list hears the letters
/// @param keys acts on what is chosen
public record MentionDeeds(Node list, ActKeys keys) {
  /// In three groups: looking and answering, work, and what is said of it.
  ///
  /// @param hidden whether what is chosen is hidden
  public List<List<Deed>> all(boolean hidden) {
    if (keys.targets().get().isEmpty()) return List.of();
    return List.of(
        List.of(
            typed("reply", Icon.REPLIES, "r"),
            typed("page", Icon.OPEN, "o"),
            typed("history", Icon.HISTORY, "v")),
        List.of(
            typed("tag", Icon.TAG, "t"),
            typed("star", Icon.STAR, "*"),
            typed("assign", Icon.PERSON, "a"),
            typed("priority", Icon.FLAG, "p"),
            typed("snooze", Icon.CLOCK, "s"),
            typed("note", Icon.NOTE, "m"),
            hidden ? act("show", Icon.EYE, new Act.ShownAgain()) : typed("hide", Icon.HIDDEN, "h")),
        List.of(
            typed("confirm", Icon.CHECK_CIRCLE, "y"),
            typed("correct", Icon.EDIT, "c"),
            typed("unread", Icon.MAIL, "u")),
        List.of(
            act("done", Icon.CHECK, new Act.Moved(Status.CLOSED)),
            typed("no-answer", Icon.CROSS_RING, "e")));
  }

  private Deed typed(String what, Icon icon, String letter) {
    return Deed.typed(list, what, words().get("menu." + what), icon, letter);
  }

  private Deed act(String what, Icon icon, Act act) {
    return new Deed(
        what,
        words().get("menu." + what),
        icon,
        "",
        () -> keys.acts().act(act, keys.targets().get()));
  }

  private Messages words() {
    return keys.acts().words();
  }

  /// Mentions as text: who, where and when, what is said, and its address.
  public static String text(List<Mention> mentions, Messages words) {
    return mentions.stream()
        .map(mention -> text(mention, words))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(Mention mention, Messages words) {
    Mention.Content content = mention.content();
    String head =
        Stream.of(
                content.author().isEmpty() ? content.handle() : content.author(),
                mention.origin().sourceName(),
                words.formats().full(mention.at()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return Stream.of(head, content.title(), content.body(), content.url())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
