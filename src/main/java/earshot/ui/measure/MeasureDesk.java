package earshot.ui.measure;

import earshot.insight.accuracy.Panel;
import earshot.intake.Learning;
import earshot.language.LearnedModel;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.search.Watch;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import java.util.List;
import java.util.Optional;

/// Draws samples, keeps labels, and switches what was learned; never call it on the FX thread.
public interface MeasureDesk {
  /// The brands a sample can be drawn for.
  List<Brand> brands();

  /// What the newest sample of a brand tells by now; of all mentions when no brand is meant.
  Optional<Panel> newest(Optional<BrandId> brand);

  /// Draws a sample of the last days.
  ///
  /// @throws IllegalArgumentException with a sentence when there is nothing to draw from
  Sample draw(Optional<BrandId> brand, int days, Watch watch);

  /// Draws more mentions for a sample.
  Sample enlarge(Sample sample, int more, Watch watch);

  /// The mentions of a sample as one labeller sees them: the second sees them in another order.
  List<Question> questions(Sample sample, Labeller labeller);

  /// Keeps an answer.
  void answer(Sample sample, Labeller labeller, int place, Label label);

  /// Mentions drawn at random that nobody labelled, to learn from.
  List<Question> unlabelled(Optional<BrandId> brand, int count);

  /// Keeps a label of such a mention.
  void teach(Question question, Optional<BrandId> brand, Label label);

  /// How learning stands.
  Learning.State learning();

  /// Learns anew from all labels.
  Learning.State check();

  /// The words that speak most for each label, by what is in use or was learned last.
  List<LearnedModel.Strong> strongest(Learning.State state);

  /// What switching on or off would change.
  ///
  /// @throws java.util.concurrent.CancellationException when it was stopped
  Moves preview(boolean on, Watch watch);

  /// Switches on what was learned last, or off, and scores all mentions by it; what is stopped
  /// halfway stands as far as it came.
  void turn(boolean on, Watch watch);
}
