package earshot.ui.timeline;

import earshot.model.Authored;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.MentionId;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;
import earshot.storage.LabelStore.Said;
import earshot.ui.Sample;
import earshot.ui.SampleStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps what a person says in memory and tells of changes as the program does.
final class SampleLabels implements LabelBook {
  private final SampleStore store;
  private final Map<About, Said> said = new HashMap<>();
  private final Map<About, Label> machine = new HashMap<>();

  /// Hears which mentions have another label.
  Consumer<Set<MentionId>> changed = _ -> {};

  SampleLabels(SampleStore store) {
    this.store = store;
  }

  List<Said> of(MentionId mention) {
    return said.values().stream().filter(each -> each.about().mention().equals(mention)).toList();
  }

  @Override
  public Change confirm(About about) {
    return put(about, said(about, machine(about), LabelOrigin.CONFIRMED, ""));
  }

  @Override
  public Change correct(About about, Label label, String reason) {
    return put(about, said(about, label, LabelOrigin.CORRECTED, reason));
  }

  @Override
  public Change takeBack(About about) {
    return put(about, Optional.empty());
  }

  @Override
  public void restore(Change change) {
    put(change.about(), change.before());
  }

  private Optional<Said> said(About about, Label label, LabelOrigin origin, String reason) {
    return Optional.of(
        new Said(
            about,
            label,
            origin,
            Optional.of(machine(about)),
            "plus-1/en/0a1b2c3d",
            reason,
            new Authored(Sample.NOW, "ana")));
  }

  private Label machine(About about) {
    return machine.computeIfAbsent(
        about, _ -> store.detail(about.mention()).orElseThrow().scores().getLast().label());
  }

  private Change put(About about, Optional<Said> next) {
    Label byMachine = machine(about);
    Optional<Said> before = Optional.ofNullable(said.get(about));
    if (next.isPresent()) said.put(about, next.get());
    else said.remove(about);
    store.label(about.mention(), next.map(Said::label).orElse(byMachine), next.isPresent());
    changed.accept(Set.of(about.mention()));
    return new Change(about, before, next);
  }
}
