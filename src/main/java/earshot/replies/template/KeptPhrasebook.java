package earshot.replies.template;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import earshot.model.Traits;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The phrasebook of a workspace, in its database.
public final class KeptPhrasebook implements Phrasebook {
  private static final int LOOKED_AT = 2_000;

  private final Stores stores;
  private final String user;

  /// A phrasebook over a workspace's stores.
  ///
  /// @param user who adds and changes
  public KeptPhrasebook(Stores stores, String user) {
    this.stores = stores;
    this.user = user;
  }

  @Override
  public List<Template> all() {
    return stores.templates().all();
  }

  @Override
  public Template add(Template.Terms terms) {
    TemplateText unused = TemplateText.read(terms.body());
    return stores.templates().add(terms, user);
  }

  @Override
  public Template change(Template before, Template.Terms terms) {
    TemplateText unused = TemplateText.read(terms.body());
    return stores.templates().change(before.id(), before.rev(), terms, user);
  }

  @Override
  public void remove(TemplateId id) {
    Template unused = stores.templates().remove(id, user);
  }

  @Override
  public void restore(TemplateId id) {
    Template unused = stores.templates().restore(id, user);
  }

  @Override
  public void used(TemplateId id) {
    stores.templates().used(id);
  }

  @Override
  public Facts facts(Mention mention, String channel) {
    Traits traits =
        stores.mentions().traits(List.of(mention.id())).getOrDefault(mention.id(), Traits.NONE);
    String brand = ours(mention).map(Brand::name).orElse("");
    return Facts.of(mention, traits, brand, channel);
  }

  @Override
  public Optional<Template> signature(Mention mention) {
    Optional<BrandId> brand = ours(mention).map(Brand::id);
    List<Template> all =
        all().stream().filter(each -> each.terms().kind() == Template.Kind.SIGNATURE).toList();
    return all.stream()
        .filter(each -> each.terms().brand().isPresent() && each.terms().brand().equals(brand))
        .findFirst()
        .or(() -> all.stream().filter(each -> each.terms().brand().isEmpty()).findFirst());
  }

  /// Our brand that a mention names, else the only or first brand of our own.
  private Optional<Brand> ours(Mention mention) {
    List<Brand> own =
        stores.brands().all().stream().filter(brand -> brand.role() == BrandRole.OWN).toList();
    Set<BrandId> named = new HashSet<>();
    mention.brands().forEach(mark -> named.add(mark.brand()));
    return own.stream()
        .filter(brand -> named.contains(brand.id()))
        .findFirst()
        .or(() -> own.stream().findFirst());
  }

  @Override
  public List<KnownAnswer> answers(String words, int most) {
    List<String> asked =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    List<KnownAnswer> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Template kept : all()) {
      if (kept.terms().kind() != Template.Kind.ANSWER) continue;
      String name = kept.terms().name();
      String body = kept.terms().body();
      if (holds(name + " " + body, asked) && seen.add(body.strip())) {
        found.add(new KnownAnswer(name, body, kept.made().at(), Optional.of(kept.id())));
      }
    }
    for (Draft sent : stores.drafts().newestSent(LOOKED_AT)) {
      if (found.size() >= most) break;
      if (sent.body().isBlank() || !holds(sent.body(), asked)) continue;
      if (!seen.add(sent.body().strip())) continue;
      found.add(
          new KnownAnswer(
              "", sent.body(), sent.sentAt().orElse(sent.updatedAt()), Optional.empty()));
    }
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static boolean holds(String text, List<String> asked) {
    String low = text.toLowerCase(Locale.ROOT);
    return asked.stream().allMatch(low::contains);
  }
}
