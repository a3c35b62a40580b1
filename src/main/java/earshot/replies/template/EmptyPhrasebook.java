package earshot.replies.template;

import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import earshot.model.Traits;
import java.util.List;
import java.util.Optional;

/// A phrasebook in which nothing is kept, and nothing can be.
final class EmptyPhrasebook implements Phrasebook {
  @Override
  public List<Template> all() {
    return List.of();
  }

  @Override
  public Template add(Template.Terms terms) {
    throw new IllegalStateException("nothing can be kept here");
  }

  @Override
  public Template change(Template before, Template.Terms terms) {
    throw new IllegalStateException("nothing can be kept here");
  }

  @Override
  public void remove(TemplateId id) {}

  @Override
  public void restore(TemplateId id) {}

  @Override
  public void used(TemplateId id) {}

  @Override
  public Facts facts(Mention mention, String channel) {
    return Facts.of(mention, Traits.NONE, "", channel);
  }

  @Override
  public Optional<Template> signature(Mention mention) {
    return Optional.empty();
  }

  @Override
  public List<KnownAnswer> answers(String words, int most) {
    return List.of();
  }
}
