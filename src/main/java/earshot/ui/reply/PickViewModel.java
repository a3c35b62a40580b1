package earshot.ui.reply;

import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import earshot.replies.template.Facts;
import earshot.replies.template.Phrasebook;
import earshot.replies.template.TemplateError;
import earshot.replies.template.TemplateText;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds words that are used again: templates, snippets and signatures, or known answers.
public final class PickViewModel {
  private static final int MOST = 50;

  private final Phrasebook phrases;
  private final Threads threads;
  private final Later finding;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Pick> picks = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Shelf> shelf =
      new ReadOnlyObjectWrapper<>(this, "shelf", Shelf.CLOSED);
  private Optional<Mention> mention = Optional.empty();
  private String channel = "";

  /// What is looked through.
  public enum Shelf {
    CLOSED,
    TEMPLATES,
    ANSWERS
  }

  /// Words that can be put into the draft.
  ///
  /// @param name empty for an answer that was sent
  /// @param words ready for the mention; places a person has to fill stay in braces
  /// @param kind absent for an answer that was sent
  /// @param signature what an answer of this kind ends with, or empty
  public record Pick(
      String name,
      String words,
      Optional<Template.Kind> kind,
      Optional<TemplateId> id,
      String signature) {}

  /// @param threads where phrases are asked
  PickViewModel(Phrasebook phrases, Threads threads) {
    this.phrases = phrases;
    this.threads = threads;
    this.finding = new Later(threads);
    query.subscribe(any -> find());
  }

  /// What is looked for.
  public StringProperty query() {
    return query;
  }

  /// What was found.
  public ObservableList<Pick> picks() {
    return picks;
  }

  /// What is looked through.
  public ReadOnlyObjectProperty<Shelf> shelf() {
    return shelf.getReadOnlyProperty();
  }

  /// Whose answer is written.
  ///
  /// @param place in words, such as `Reddit comment`
  void answering(Optional<Mention> answered, String place) {
    boolean other = !mention.map(Mention::id).equals(answered.map(Mention::id));
    mention = answered;
    channel = place;
    if (other) close();
  }

  /// Opens a shelf, or closes it when it is open.
  public void turn(Shelf to) {
    Shelf next = shelf.get() == to ? Shelf.CLOSED : to;
    picks.clear();
    query.set("");
    shelf.set(next);
    find();
  }

  /// Closes the shelf.
  public void close() {
    shelf.set(Shelf.CLOSED);
    finding.forget();
  }

  /// Notes that words were put into the draft.
  public void used(Pick pick) {
    close();
    pick.id()
        .ifPresent(
            id ->
                threads
                    .background()
                    .execute(
                        () -> {
                          try {
                            phrases.used(id);
                          } catch (RuntimeException uncounted) {
                            // A use that is not counted harms nobody; the words are in the draft.
                          }
                        }));
  }

  private void find() {
    Shelf open = shelf.get();
    if (open == Shelf.CLOSED || mention.isEmpty()) return;
    Mention answered = mention.get();
    String asked = query.get();
    String place = channel;
    finding.ask(
        () ->
            open == Shelf.ANSWERS
                ? phrases.answers(asked, MOST).stream().map(PickViewModel::answer).toList()
                : templates(answered, place, asked),
        picks::setAll,
        failed -> picks.clear());
  }

  private static Pick answer(Phrasebook.KnownAnswer known) {
    return new Pick(
        known.name(),
        known.body(),
        known.kept().map(any -> Template.Kind.ANSWER),
        known.kept(),
        "");
  }

  private List<Pick> templates(Mention answered, String place, String asked) {
    Facts facts = phrases.facts(answered, place);
    String signature = phrases.signature(answered).map(sign -> ready(sign, facts)).orElse("");
    String low = asked.strip().toLowerCase(Locale.ROOT);
    return phrases.all().stream()
        .filter(each -> each.terms().kind() != Template.Kind.ANSWER)
        .filter(each -> each.terms().brand().isEmpty() || isAbout(answered, each))
        .filter(each -> text(each).contains(low))
        .map(each -> pick(each, facts, signature))
        .toList();
  }

  private static boolean isAbout(Mention answered, Template template) {
    return answered.brands().stream()
        .anyMatch(mark -> template.terms().brand().equals(Optional.of(mark.brand())));
  }

  private static String text(Template template) {
    return (template.terms().name() + " " + template.terms().body()).toLowerCase(Locale.ROOT);
  }

  private static Pick pick(Template template, Facts facts, String signature) {
    Template.Kind kind = template.terms().kind();
    boolean whole = kind == Template.Kind.TEMPLATE || kind == Template.Kind.HOLDING;
    return new Pick(
        template.terms().name(),
        ready(template, facts),
        Optional.of(kind),
        Optional.of(template.id()),
        whole ? signature : "");
  }

  private static String ready(Template template, Facts facts) {
    try {
      return TemplateText.read(template.terms().body()).forMention(facts);
    } catch (TemplateError unclear) {
      // Kept before it was checked; a person sees the braces and mends them.
      return template.terms().body();
    }
  }
}
