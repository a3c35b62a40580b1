package earshot.ui.archive;

import earshot.model.Brand;
import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the page on reports shows, and does there what a person asks.
public final class ReportsViewModel {
  private final ReportsDesk desk;
  private final Messages words;
  private final Errands errands;
  private final Later listing;
  private final Later looking;
  private final ObservableList<Reports.Kept> kept = FXCollections.observableArrayList();
  private final ObservableList<Brand> brands = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper previewing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ReportsDesk.Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<String> verified = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Definition>> open =
      new SimpleObjectProperty<>(Optional.empty());

  /// Shows nothing before [#refresh].
  public ReportsViewModel(ReportsDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.words = words;
    listing = new Later(threads);
    looking = new Later(threads);
    errands =
        new Errands(
            threads,
            new Errands.Otherwise(words.get("report.stopped"), words.get("report.not")),
            this::refresh);
  }

  /// What is under way, and what came of it.
  Errands errands() {
    return errands;
  }

  /// Those that are kept.
  ObservableList<Reports.Kept> kept() {
    return kept;
  }

  /// Those a report can be about.
  ObservableList<Brand> brands() {
    return brands;
  }

  /// What the look ahead is waiting for or why there is none, or empty.
  ReadOnlyStringProperty previewingProperty() {
    return previewing.getReadOnlyProperty();
  }

  /// What the open report would say.
  ReadOnlyObjectProperty<Optional<ReportsDesk.Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// What verifying a file came to, a sentence a line; empty before.
  ObservableList<String> verified() {
    return verified;
  }

  /// The report whose form is open.
  ReadOnlyObjectProperty<Optional<Definition>> openProperty() {
    return open;
  }

  /// Looks again.
  void refresh() {
    record Found(List<Reports.Kept> kept, List<Brand> brands) {}
    listing.ask(
        () -> new Found(desk.all(), desk.brands()),
        found -> {
          kept.setAll(found.kept());
          brands.setAll(found.brands());
        },
        errands::fail);
  }

  /// Opens the form on a new report.
  void begin() {
    open(desk.usual(words.get("report.new-name")));
  }

  /// Opens the form on a report.
  void open(Definition definition) {
    errands.clear();
    open.set(Optional.of(definition));
    look(definition);
  }

  /// Closes the form.
  void close() {
    looking.forget();
    preview.set(Optional.empty());
    previewing.set("");
    open.set(Optional.empty());
  }

  /// Computes what a report would say, as it stands in the form.
  void look(Definition definition) {
    previewing.set(words.get("report.counting"));
    looking.ask(
        () -> desk.preview(definition),
        found -> {
          previewing.set("");
          preview.set(Optional.of(found));
        },
        mishap -> {
          preview.set(Optional.empty());
          previewing.set(errands.sentence(mishap));
        });
  }

  /// Keeps a report under its name.
  void keep(Definition definition) {
    errands.begin(
        Job.Terms.of(words.get("job.keep")).whole(),
        watch -> {
          desk.keep(definition);
          return words.get("report.kept", definition.name());
        });
  }

  /// Removes a report from the list.
  void remove(Reports.Kept report) {
    errands.begin(
        Job.Terms.of(words.get("job.remove")).whole(),
        watch -> {
          desk.remove(report.id());
          return words.get("report.removed", report.definition().name());
        });
    close();
  }

  /// Writes a document.
  void make(Definition definition, Path file) {
    errands.begin(
        Job.Terms.of(words.get("job.report", file.getFileName())),
        watch -> {
          desk.make(definition, file, LongWork.heard(watch));
          return words.get("report.made", file);
        });
  }

  /// Compares a document with the workspace.
  void verify(Path file) {
    verified.clear();
    errands.begin(
        Job.Terms.of(words.get("job.verify", file.getFileName())).whole(),
        watch -> desk.verify(file),
        verdict -> verified.setAll(ReportWords.told(verdict, words)));
  }

  /// Reads a logo; hands it on when it is one.
  void logo(Path file, Consumer<String> take) {
    errands.begin(
        Job.Terms.of(words.get("job.look", file.getFileName())).whole(),
        watch -> desk.logo(file),
        take);
  }

  /// Says what is wrong with the form.
  void refuse(String sentence) {
    errands.refuse(sentence);
  }
}
