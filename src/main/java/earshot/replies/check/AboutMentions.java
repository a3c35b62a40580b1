package earshot.replies.check;

import earshot.language.CueReader;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.storage.Stores;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads what the checks need to know of a mention: what was said, by whom, and what is known of
/// them from elsewhere.
final class AboutMentions {
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.-]{2,60}");
  private static final int MOST_ELSEWHERE = 50;
  private static final int MOST_FACTS = 200;

  private final Stores stores;
  private final ChannelPacks packs;
  private final ClientGuard guard;
  private final String region;

  AboutMentions(Stores stores, ChannelPacks packs, ClientGuard guard, String region) {
    this.stores = stores;
    this.packs = packs;
    this.guard = guard;
    this.region = region;
  }

  About of(Mention mention, Set<String> words) {
    return new About(Optional.of(mention.id()), frame(heard(mention), packs.of(mention), words));
  }

  /// For words that answer nobody.
  About ofNobody(Set<String> words) {
    DraftText.Heard nothing = DraftText.Heard.saying("");
    return new About(Optional.empty(), frame(nothing, ChannelPack.ANYWHERE, words));
  }

  private DraftText frame(DraftText.Heard heard, ChannelPack place, Set<String> words) {
    List<Brand> brands = stores.brands().all();
    Set<String> names = new TreeSet<>(handles(brands));
    for (Brand brand : brands) names.add(brand.name());
    return new DraftText(
        Optional.empty(),
        "",
        heard,
        new DraftText.Ours(names, words, region),
        place,
        guard.others(names, stores.settings(), stores.templates().all()));
  }

  private DraftText.Heard heard(Mention mention) {
    Mention.Content said = mention.content();
    String text = said.whole() + "\n" + said.author() + "\n" + said.handle() + ours(mention);
    return new DraftText.Heard(
        text,
        said.author(),
        said.handle(),
        said.lang(),
        CueReader.complaint(stores.cues().of(mention.id())) >= CueReader.COMPLAINS,
        elsewhere(mention, text));
  }

  /// What we answered here before.
  private String ours(Mention mention) {
    StringBuilder said = new StringBuilder();
    for (Draft draft : stores.drafts().of(mention.id())) {
      if (draft.sentAt().isPresent()) said.append('\n').append(draft.body());
    }
    return said.toString();
  }

  private List<String> elsewhere(Mention mention, String here) {
    Set<String> facts = new LinkedHashSet<>();
    for (String name : stores.findings().otherNames(mention.id())) {
      if (!Phrases.contains(here, name)) facts.add(name);
    }
    for (String text : stores.findings().saidElsewhere(mention.id(), MOST_ELSEWHERE)) {
      for (String fact : Facts.personal(text, region)) {
        if (facts.size() < MOST_FACTS && !Phrases.contains(here, fact)) facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  static boolean isOwn(Brand brand) {
    return brand.role() == BrandRole.OWN;
  }

  /// The handles brands are asked for by.
  static Set<String> handles(List<Brand> brands) {
    Set<String> handles = new TreeSet<>();
    for (Brand brand : brands) {
      if (!isOwn(brand)) continue;
      HANDLE.matcher(brand.query()).results().map(MatchResult::group).forEach(handles::add);
    }
    return handles;
  }
}
