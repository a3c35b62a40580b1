package earshot.ui.reply;

import earshot.model.Mention;
import earshot.replies.template.Placeholder;
import earshot.replies.template.Placeholders;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Knows whether an answer may leave the pane, and takes it to the clipboard.
final class Copying {
  private final ReplyServices services;
  private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
  private final BooleanProperty blocked = new SimpleBooleanProperty(this, "blocked");

  Copying(ReplyServices services) {
    this.services = services;
  }

  ReadOnlyBooleanProperty copied() {
    return copied.getReadOnlyProperty();
  }

  BooleanProperty blocked() {
    return blocked;
  }

  /// What is still to be filled in, each name once.
  static List<String> gaps(String text) {
    return Placeholders.in(text).stream().map(Placeholder::name).distinct().toList();
  }

  boolean allows(String text) {
    return services.mode().on()
        && !text.isBlank()
        && !blocked.get()
        && Placeholders.in(text).isEmpty();
  }

  void forget() {
    copied.set(false);
  }

  void copy(String text) {
    services.clipboard().accept(text);
    copied.set(true);
  }

  static Optional<URI> page(Optional<Mention> mention) {
    return mention.map(answered -> answered.content().url()).flatMap(WebAddress::of);
  }

  void open(Optional<Mention> mention) {
    page(mention).ifPresent(services.browser()::open);
  }
}
