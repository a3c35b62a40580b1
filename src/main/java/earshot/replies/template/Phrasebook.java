package earshot.replies.template;

import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Words that are used again in answers; never call it on the FX thread.
public interface Phrasebook {
  /// Nothing is kept.
  Phrasebook EMPTY = new EmptyPhrasebook();

  /// All templates, snippets, signatures, holding statements and answers kept by hand.
  List<Template> all();

  /// Adds one.
  ///
  /// @throws TemplateError when its words cannot be understood
  Template add(Template.Terms terms);

  /// Changes one.
  ///
  /// @throws TemplateError when its words cannot be understood
  /// @throws earshot.storage.ChangedMeanwhile when it was changed or removed meanwhile
  Template change(Template before, Template.Terms terms);

  /// Removes one.
  void remove(TemplateId id);

  /// Brings one back that was removed.
  void restore(TemplateId id);

  /// Counts that one was put into a draft.
  void used(TemplateId id);

  /// What templates can know of a mention.
  ///
  /// @param channel in words, such as `Reddit comment`
  Facts facts(Mention mention, String channel);

  /// The signature of a mention's brand, else that of all brands.
  Optional<Template> signature(Mention mention);

  /// Answers that hold all these words: those kept by hand, then those sent, the newest first. The
  /// newest 2,000 sent answers are looked at.
  ///
  /// @param most how many at most
  List<KnownAnswer> answers(String words, int most);

  /// An answer that was given before.
  ///
  /// @param name of one that is kept by hand; empty for one that was sent
  /// @param at when it was sent, or kept
  /// @param kept the template, when it is kept by hand
  record KnownAnswer(String name, String body, Instant at, Optional<TemplateId> kept) {}
}
