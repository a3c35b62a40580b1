package earshot.ui;

import earshot.model.Authored;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import earshot.model.Traits;
import earshot.replies.template.Facts;
import earshot.replies.template.Phrasebook;
import earshot.replies.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A phrasebook in memory with a template, a snippet and a signature.
public final class SamplePhrases implements Phrasebook {
  /// What was put into drafts, in order.
  public final List<TemplateId> used = new ArrayList<>();

  private final List<Template> all = new ArrayList<>();
  private final List<Template> removed = new ArrayList<>();

  public SamplePhrases() {
    keep(
        Template.Kind.TEMPLATE,
        "Burnt batch",
        "Hi {{author}}, we are sorry. Which {{roast date}} is on the bag? Order {{number:order}}.");
    keep(Template.Kind.SNIPPET, "Thank you", "Thank you for telling us.");
    keep(Template.Kind.SIGNATURE, "Northwind", "Ana from Northwind");
    keep(Template.Kind.ANSWER, "Opening hours", "We open at eight, on Sundays at nine.");
  }

  private void keep(Template.Kind kind, String name, String body) {
    Template unused = add(new Template.Terms(kind, Optional.empty(), "en", name, body));
  }

  @Override
  public synchronized List<Template> all() {
    return List.copyOf(all);
  }

  @Override
  public synchronized Template add(Template.Terms terms) {
    TemplateText unused = TemplateText.read(terms.body());
    TemplateId id = new TemplateId(all.size() + removed.size() + 1);
    Template made =
        new Template(id, terms, 0, Optional.empty(), new Authored(Sample.NOW, "Ana"), 1);
    all.add(made);
    return made;
  }

  @Override
  public synchronized Template change(Template before, Template.Terms terms) {
    TemplateText unused = TemplateText.read(terms.body());
    Template after =
        new Template(
            before.id(), terms, before.used(), before.usedAt(), before.made(), before.rev() + 1);
    all.replaceAll(each -> each.id().equals(before.id()) ? after : each);
    return after;
  }

  @Override
  public synchronized void remove(TemplateId id) {
    all.stream().filter(each -> each.id().equals(id)).forEach(removed::add);
    all.removeIf(each -> each.id().equals(id));
  }

  @Override
  public synchronized void restore(TemplateId id) {
    removed.stream().filter(each -> each.id().equals(id)).forEach(all::add);
  }

  @Override
  public synchronized void used(TemplateId id) {
    used.add(id);
  }

  @Override
  public Facts facts(Mention mention, String channel) {
    return Facts.of(mention, Traits.NONE, "Northwind", channel);
  }

  @Override
  public synchronized Optional<Template> signature(Mention mention) {
    return all.stream().filter(each -> each.terms().kind() == Template.Kind.SIGNATURE).findFirst();
  }

  @Override
  public synchronized List<KnownAnswer> answers(String words, int most) {
    List<KnownAnswer> found = new ArrayList<>();
    for (Template each : all) {
      if (each.terms().kind() != Template.Kind.ANSWER) continue;
      if (!each.terms().body().contains(words)) continue;
      found.add(
          new KnownAnswer(
              each.terms().name(), each.terms().body(), Sample.NOW, Optional.of(each.id())));
    }
    if ("Sorry about the grinder. A burr set is on its way.".contains(words)) {
      found.add(
          new KnownAnswer(
              "",
              "Sorry about the grinder. A burr set is on its way.",
              Sample.NOW,
              Optional.empty()));
    }
    return List.copyOf(found);
  }
}
