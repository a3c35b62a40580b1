package earshot.ui.template;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import earshot.replies.template.Facts;
import earshot.replies.template.Phrasebook;
import earshot.replies.template.TemplateError;
import earshot.replies.template.TemplateFile;
import earshot.replies.template.TemplateText;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what a page of templates shows: the list, the one that is written, and how it reads for
/// a mention.
public final class TemplatesViewModel {
  private final TemplateDesk desk;
  private final Set<Template.Kind> kinds;
  private final UndoHistory history;
  private final Messages words;
  private final Threads threads;
  private final Threads ordered;
  private final Later loading;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Template> shown = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Template>> open =
      new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", new Preview("", Optional.empty()));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private Read read = new Read(List.of(), List.of(), Optional.empty(), Facts.NONE);

  /// What the page can show.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  /// How words read for the mention they are tried on.
  ///
  /// @param error where they cannot be understood
  public record Preview(String text, Optional<TemplateError> error) {}

  private record Read(
      List<Template> all, List<Brand> brands, Optional<Mention> sample, Facts facts) {}

  /// A page that asks nothing before it is shown.
  ///
  /// @param kinds that stand on this page, the usual one first
  /// @param history by which removing is taken back
  public TemplatesViewModel(
      TemplateDesk desk,
      Set<Template.Kind> kinds,
      Threads threads,
      UndoHistory history,
      Messages words) {
    this.desk = desk;
    this.kinds = kinds;
    this.history = history;
    this.words = words;
    this.threads = threads;
    this.ordered = threads.in(new InOrder(threads.background()));
    this.loading = new Later(threads);
    query.subscribe(any -> filter());
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  StringProperty query() {
    return query;
  }

  ObservableList<Template> shown() {
    return shown;
  }

  Set<Template.Kind> kinds() {
    return kinds;
  }

  List<Brand> brands() {
    return read.brands();
  }

  /// The template that is changed; absent while a new one is written.
  ReadOnlyObjectProperty<Optional<Template>> open() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  /// Why the last act was refused; empty when it was not.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Reads everything again.
  void reload() {
    loading.ask(
        () -> {
          Optional<Mention> sample = desk.sample();
          Facts facts =
              sample
                  .map(mention -> desk.phrases().facts(mention, words.get("sample.channel")))
                  .orElse(Facts.NONE);
          return new Read(desk.phrases().all(), desk.brands(), sample, facts);
        },
        answer -> {
          read = answer;
          filter();
          phase.set(Phase.READY);
        },
        failed -> phase.set(Phase.FAILED));
  }

  void leave() {
    loading.forget();
  }

  /// Opens one to be changed, or a new one.
  void open(Optional<Template> template) {
    problem.set("");
    open.set(template);
  }

  /// Shows how words read.
  void look(String body) {
    if (body.isBlank()) {
      preview.set(new Preview("", Optional.empty()));
      return;
    }
    try {
      preview.set(new Preview(TemplateText.read(body).forMention(read.facts()), Optional.empty()));
    } catch (TemplateError unclear) {
      preview.set(new Preview("", Optional.of(unclear)));
    }
  }

  /// What the words are tried on.
  Optional<Mention> sample() {
    return read.sample();
  }

  /// Keeps what is written.
  void save(Written written) {
    Optional<Template> before = open.get();
    Phrasebook phrases = desk.phrases();
    act(
        () -> {
          Template.Terms terms = written.terms();
          return before.isPresent() ? phrases.change(before.get(), terms) : phrases.add(terms);
        },
        kept -> {
          reload();
          open(Optional.of(kept));
        });
  }

  /// Removes the one that is open; can be taken back.
  void remove() {
    Optional<Template> gone = open.get();
    if (gone.isEmpty()) return;
    TemplateId id = gone.get().id();
    act(
        () -> {
          desk.phrases().remove(id);
          return id;
        },
        removed -> {
          open(Optional.empty());
          reload();
          history.did(
              new UndoHistory.Step(() -> again(id, true), () -> again(id, false)),
              words.get("removed", gone.get().terms().name()));
        });
  }

  private void again(TemplateId id, boolean remove) {
    act(
        () -> {
          if (remove) desk.phrases().remove(id);
          else desk.phrases().restore(id);
          return id;
        },
        done -> reload());
  }

  /// Adds the templates of a file; none of a file with a bad entry.
  void take(Path file) {
    Map<String, BrandId> brands =
        read.brands().stream().collect(Collectors.toMap(Brand::name, Brand::id, (a, b) -> a));
    act(
        () -> {
          List<Template.Terms> all = TemplateFile.read(desk.read(file), brands);
          for (Template.Terms terms : all) {
            Template unused = desk.phrases().add(terms);
          }
          return all.size();
        },
        count -> {
          reload();
          problem.set(words.plural("taken", count));
        });
  }

  /// Writes those of this page to a file.
  void write(Path file) {
    Map<BrandId, String> brands =
        read.brands().stream().collect(Collectors.toMap(Brand::id, Brand::name));
    List<Template> all = ours();
    act(
        () -> {
          desk.write(file, TemplateFile.write(all, brands));
          return all.size();
        },
        count -> problem.set(words.plural("written", count)));
  }

  private List<Template> ours() {
    return read.all().stream().filter(each -> kinds.contains(each.terms().kind())).toList();
  }

  private void filter() {
    String low = query.get().strip().toLowerCase(Locale.ROOT);
    List<Template> found =
        ours().stream()
            .filter(
                each ->
                    (each.terms().name() + " " + each.terms().body())
                        .toLowerCase(Locale.ROOT)
                        .contains(low))
            .toList();
    if (!shown.equals(found)) shown.setAll(found);
  }

  private <T> void act(Callable<T> work, Consumer<T> done) {
    problem.set("");
    ordered
        .background()
        .execute(
            () -> {
              try {
                T result = work.call();
                threads.screen().execute(() -> done.accept(result));
              } catch (Exception refused) {
                String why = sentence(refused);
                threads.screen().execute(() -> problem.set(why));
              }
            });
  }

  private String sentence(Exception refused) {
    String message = refused.getMessage();
    if (message == null || message.isBlank()) return words.get("not-kept");
    String whole =
        message.substring(0, 1).toUpperCase(Locale.ENGLISH)
            + message.substring(1)
            + (message.endsWith(".") ? "" : ".");
    return refused instanceof TemplateError error
        ? words.get("at", error.position() + 1, whole)
        : whole;
  }
}
