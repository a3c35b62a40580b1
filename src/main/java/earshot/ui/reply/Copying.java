package earshot.ui.reply;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.replies.template.Placeholder;
import earshot.replies.template.Placeholders;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether an answer may leave the pane, and takes it to the clipboard.
final class Copying {
  private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

  private final ReplyServices services;
  private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
  private final ChecksViewModel checks;
  private final Threads ordered;
  private Optional<MentionId> about = Optional.empty();

  /// @param threads its background runs work in order
  Copying(ReplyServices services, StringProperty text, Threads threads, Delays delays) {
    this.services = services;
    this.ordered = threads;
    this.checks = new ChecksViewModel(services, text, threads, delays);
  }

  ReadOnlyBooleanProperty copied() {
    return copied.getReadOnlyProperty();
  }

  ChecksViewModel checks() {
    return checks;
  }

  /// Begins to check the answer to a mention.
  void open(Mention mention, Optional<DraftId> draft) {
    about = Optional.of(mention.id());
    checks.open(mention, draft);
  }

  void close() {
    checks.close();
  }

  /// What is still to be filled in, each name once.
  static List<String> gaps(String text) {
    return Placeholders.in(text).stream().map(Placeholder::name).distinct().toList();
  }

  boolean allows(String text) {
    return services.mode().on()
        && !text.isBlank()
        && !checks.isBlocked()
        && Placeholders.in(text).isEmpty();
  }

  void forget() {
    copied.set(false);
  }

  /// Takes words to the clipboard once it is known what they answer, unless something blocks them.
  ///
  /// @param may whether they may leave the pane
  /// @param before runs before they are taken, as to save them
  /// @param then runs after they were taken
  void copy(Supplier<String> words, BooleanSupplier may, Runnable before, Runnable then) {
    checks.whenKnown(
        () -> {
          if (!may.getAsBoolean() || !checks.mayLeave()) return;
          before.run();
          services.clipboard().accept(words.get());
          copied.set(true);
          about.ifPresent(this::journal);
          then.run();
        });
  }

  // After what was typed is saved, so that it stands beside these words.
  private void journal(MentionId mention) {
    ordered
        .background()
        .execute(
            () -> {
              try {
                Drafts drafts = services.drafts();
                drafts.openDraft(mention).ifPresent(draft -> drafts.copied(draft.id()));
              } catch (RuntimeException failed) {
                LOG.warn("a copy is missing in the journal", failed);
              }
            });
  }

  /// Asks to mark words as sent once it is known what they answer, unless something blocks them.
  void mark(BooleanSupplier may, Runnable ask) {
    checks.whenKnown(
        () -> {
          if (may.getAsBoolean() && checks.mayLeave()) ask.run();
        });
  }

  static Optional<URI> page(Optional<Mention> mention) {
    return mention.map(answered -> answered.content().url()).flatMap(WebAddress::of);
  }

  void openPage(Optional<Mention> mention) {
    page(mention).ifPresent(services.browser()::open);
  }
}
