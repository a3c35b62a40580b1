package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.Proposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The proposed sources on screen, and how far their test is.
public final class SourceLines {
  private static final Progress NOTHING = new Progress(0, 0, false);

  private final ObservableList<SourceLine> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper(this, "ticks");
  private boolean nobody;

  /// How far the test is.
  ///
  /// @param asked sources that were asked
  /// @param answered those of them that answered, whatever they said
  public record Progress(int asked, int answered, boolean running) {}

  /// The lines in the order in which they are shown.
  public ObservableList<SourceLine> all() {
    return all;
  }

  /// How far the test is.
  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// How many are ticked.
  public ReadOnlyIntegerProperty ticksProperty() {
    return ticks.getReadOnlyProperty();
  }

  /// What will be kept as it stands.
  public List<Proposal> ticked() {
    return all.stream()
        .filter(line -> line.tickedProperty().get())
        .map(SourceLine::proposal)
        .toList();
  }

  void begin(List<Proposal> proposals) {
    all.setAll(lines(proposals));
    nobody = false;
    recount();
    progress.set(new Progress(0, 0, true));
  }

  void end() {
    progress.set(new Progress(progress.get().asked(), progress.get().answered(), false));
  }

  // What the site offers stands in front of what is only offered.
  void insert(List<Proposal> proposals) {
    int at = 0;
    while (at < all.size() && all.get(at).proposal().group() != Proposal.Group.OFFERED) at++;
    all.addAll(at, lines(proposals));
    recount();
  }

  private List<SourceLine> lines(List<Proposal> proposals) {
    List<SourceLine> lines = proposals.stream().map(SourceLine::new).toList();
    lines.forEach(line -> line.tickedProperty().subscribe((was, now) -> recount()));
    return lines;
  }

  private void recount() {
    ticks.set(ticked().size());
  }

  void asking(String key) {
    line(key).ifPresent(SourceLine::asking);
  }

  Optional<SourceLine> heard(String key, Answer answer) {
    Optional<SourceLine> line = line(key);
    line.ifPresent(one -> one.heard(answer));
    return line;
  }

  void matched(Map<String, Integer> counts) {
    for (SourceLine line : all) {
      Integer found = counts.get(line.proposal().key());
      if (found != null) line.matched(found);
    }
  }

  void count() {
    int asked = 0;
    int answered = 0;
    for (SourceLine line : all) {
      switch (line.standProperty().get()) {
        case SourceLine.Stand.Waiting _ -> {}
        case SourceLine.Stand.Asking _ -> asked++;
        case SourceLine.Stand.Items _ -> {
          asked++;
          answered++;
        }
        case SourceLine.Stand.Other other -> {
          if (other.answer() instanceof Answer.NotAsked) continue;
          asked++;
          answered++;
        }
      }
    }
    boolean reached = all.stream().anyMatch(SourceLine::reached);
    nobody = answered > 0 && !reached;
    if (reached) all.forEach(SourceLine::othersReached);
    progress.set(new Progress(asked, answered, progress.get().running()));
  }

  /// Whether nobody of all who were asked could be reached, as without a network.
  public boolean nobody() {
    return nobody;
  }

  private Optional<SourceLine> line(String key) {
    return all.stream().filter(line -> line.proposal().key().equals(key)).findFirst();
  }
}
