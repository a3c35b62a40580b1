package earshot.intake;

import earshot.model.MentionId;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.Tag;
import earshot.search.Renaming;
import earshot.search.SearchIndex;
import earshot.storage.KeptQuery;
import earshot.storage.Rewording;
import earshot.storage.Stores;
import earshot.storage.TagStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists tags, and renames, merges and removes them with all that says their names.
///
/// Each is one transaction, and taken back as one; the index follows before it returns.
public final class Tags {
  private final Stores stores;
  private final SearchIndex index;
  private final Live live;

  /// The tags of one workspace.
  Tags(Stores stores, SearchIndex index, Live live) {
    this.stores = stores;
    this.index = index;
    this.live = live;
  }

  /// A tag in the list of all.
  ///
  /// @param mentions how many have it
  /// @param uses what asks for it or gives it, in words such as `the rule “Prices”`
  public record Listed(Tag tag, long mentions, List<String> uses) {
    /// Copies the list.
    public Listed {
      uses = List.copyOf(uses);
    }

    /// What uses it, in one sentence part; absent when nothing does.
    public Optional<String> used() {
      return uses.isEmpty() ? Optional.empty() : Optional.of(NamedUses.listed(uses));
    }
  }

  /// All tags, by name.
  public List<Listed> all() {
    List<KeptQuery> queries = stores.searches().queries();
    List<Rule> rules = stores.rules().all();
    return stores.tags().counted().stream()
        .map(each -> new Listed(each.tag(), each.mentions(), uses(each.tag(), queries, rules)))
        .toList();
  }

  private static List<String> uses(Tag tag, List<KeptQuery> queries, List<Rule> rules) {
    List<String> uses = new ArrayList<>();
    for (KeptQuery query : queries) {
      if (Renaming.saysTag(query.query(), tag.name())) uses.add(NamedUses.of(query));
    }
    for (Rule rule : rules) {
      String use = NamedUses.ofRule(rule.terms().name());
      if (gives(rule, tag) && !uses.contains(use)) uses.add(use);
    }
    return uses;
  }

  private static boolean gives(Rule rule, Tag tag) {
    return rule.terms().action() instanceof RuleAction.Tagging(String name)
        && name.equalsIgnoreCase(tag.name());
  }

  /// Gives a tag another name. Searches, rules, alert rules and themes that say the old one say the
  /// new one.
  ///
  /// @throws IllegalArgumentException when no tag may be called so, or another tag is
  public TagStore.Renamed rename(Tag tag, String name) {
    TagStore.Renamed renamed = stores.tags().rename(tag.id(), name, words(tag));
    changed(renamed.mentions());
    return renamed;
  }

  /// Makes one tag of two: what had the first has the other, and what says the first says the
  /// other.
  ///
  /// @throws IllegalArgumentException when one of them was removed meanwhile
  public TagStore.Merged merge(Tag from, Tag into) {
    TagStore.Merged merged = stores.tags().merge(from.id(), into.id(), words(from));
    changed(merged.mentions());
    return merged;
  }

  /// Makes two tags of one again: exactly those have them that had them, but for what was changed
  /// since.
  ///
  /// @throws IllegalArgumentException when the name was given to another tag meanwhile
  public void unmerge(TagStore.Merged merged) {
    stores.tags().unmerge(merged);
    changed(merged.mentions());
  }

  /// Takes a tag off all mentions and out of the list. Queries that ask for it find nothing by it,
  /// rules that give it make it anew.
  ///
  /// @throws IllegalArgumentException when it was removed meanwhile
  public TagStore.Removed remove(Tag tag) {
    TagStore.Removed removed = stores.tags().remove(tag.id());
    changed(removed.mentions());
    return removed;
  }

  /// Takes a removal back.
  ///
  /// @throws IllegalArgumentException when the name was given to another tag meanwhile
  public void putBack(TagStore.Removed removed) {
    stores.tags().putBack(removed);
    changed(removed.mentions());
  }

  // A query that finds two tags alike goes on to find the other one.
  private Rewording words(Tag tag) {
    boolean shared =
        stores.tags().all().stream()
            .anyMatch(
                other ->
                    !other.id().equals(tag.id()) && Renaming.isSameTag(other.name(), tag.name()));
    return (query, before, after) ->
        shared || Renaming.isSameTag(before, after) ? query : Renaming.tag(query, before, after);
  }

  private void changed(Set<MentionId> mentions) {
    index.replayChanged();
    index.refresh();
    live.publish(new LiveEvent.SearchesChanged());
    live.publish(new LiveEvent.RulesChanged());
    if (!mentions.isEmpty()) live.publish(new LiveEvent.MentionsChanged(mentions));
  }
}
