package earshot.replies.playbook;

import earshot.model.Mention;
import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.model.Risk;
import earshot.storage.PlaybookStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The plans of one workspace: those that come with the program, as people have changed them, and
/// their own.
public final class Playbooks {
  private static final int NAMED = 3;

  private final PlaybookStore store;

  /// The plans that are kept there.
  public Playbooks(PlaybookStore store) {
    this.store = store;
  }

  /// A plan that fits what is being said.
  ///
  /// @param words that suggest it, the most frequent first, at most three
  /// @param mentions how many of those looked at say one of its words
  /// @param of how many were looked at
  public record Proposal(Playbook playbook, List<String> words, int mentions, int of) {}

  /// All plans, by risk.
  public List<Playbook> all() {
    return store.all(Arrays.stream(Risk.values()).map(PlanText::shipped).toList());
  }

  /// The plan of this id, also when it was removed.
  ///
  /// @throws IllegalArgumentException when there never was one
  public Playbook get(PlaybookId id) {
    return store
        .byId(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no playbook " + id + "."));
  }

  /// What the program says of a risk, to go back to.
  public static PlaybookStore.Text shipped(Risk risk) {
    return PlanText.shipped(risk);
  }

  /// Adds a plan.
  ///
  /// @throws PlanUnreadable when its content cannot be followed
  public Playbook add(PlaybookStore.Text text, String byUser) {
    Plan unused = Plan.read(text.content());
    return store.add(text, byUser);
  }

  /// Changes a plan; incidents that began with it keep their steps. To take it back, change it
  /// again as it was.
  ///
  /// @throws PlanUnreadable when its content cannot be followed
  public Playbook change(Playbook from, PlaybookStore.Text text, String byUser) {
    Plan unused = Plan.read(text.content());
    return store.change(from.id(), from.rev(), text, byUser);
  }

  /// Removes a plan.
  ///
  /// @return takes that back
  public Runnable remove(PlaybookId id, String byUser) {
    store.remove(id, byUser);
    return () -> store.putBack(id, byUser);
  }

  /// Takes a removal back.
  void putBack(PlaybookId id, String byUser) {
    store.putBack(id, byUser);
  }

  /// All plans with the one first whose words are said most often; where none is said, they stay in
  /// their order. Of two for the same risk, people's own comes before the one that came with the
  /// program.
  public List<Proposal> proposed(List<Mention> mentions) {
    List<String> texts =
        mentions.stream()
            .map(mention -> mention.content().whole().toLowerCase(Locale.ROOT))
            .toList();
    return all().stream()
        .sorted(
            Comparator.comparing(Playbook::risk)
                .thenComparing(playbook -> playbook.made().byUser().isBlank()))
        .map(playbook -> proposal(playbook, texts))
        .sorted(Comparator.comparingInt(Proposal::mentions).reversed())
        .toList();
  }

  private static Proposal proposal(Playbook playbook, List<String> texts) {
    Optional<Plan> plan = readable(playbook);
    Map<String, Integer> said = new LinkedHashMap<>();
    int mentions = 0;
    List<Pattern> patterns =
        plan.map(Plan::hints).orElse(List.of()).stream().map(Playbooks::word).toList();
    for (String text : texts) {
      boolean fits = false;
      for (int i = 0; i < patterns.size(); i++) {
        if (!patterns.get(i).matcher(text).find()) continue;
        said.merge(plan.orElseThrow().hints().get(i), 1, Integer::sum);
        fits = true;
      }
      if (fits) mentions++;
    }
    List<String> words =
        said.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .toList();
    return new Proposal(playbook, words, mentions, texts.size());
  }

  private static Pattern word(String hint) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(hint) + "(?![\\p{L}\\p{N}])");
  }

  // An older program may have kept what this one cannot read: it is still there to be mended.
  private static Optional<Plan> readable(Playbook playbook) {
    try {
      return Optional.of(Plan.read(playbook.content()));
    } catch (PlanUnreadable damaged) {
      return Optional.empty();
    }
  }
}
