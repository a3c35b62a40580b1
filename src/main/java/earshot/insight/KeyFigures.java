package earshot.insight;

import earshot.model.Label;
import earshot.model.Units;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The five figures at the top of Insights.
///
/// @param volume how much was said
/// @param tone how it sounds
/// @param answers how people who spoke to us were answered
/// @param themes what became of what they said
/// @param basis what they rest on; its coverage is the fourth figure
public record KeyFigures(Volume volume, Tone tone, Answers answers, Board themes, Basis basis) {
  /// How much was said.
  ///
  /// @param perDay mentions of each day of the window, oldest first
  public record Volume(Units units, List<Integer> perDay) {
    /// Copies the list.
    public Volume {
      perDay = List.copyOf(perDay);
    }
  }

  /// How it sounds.
  ///
  /// @param labels mentions by label, as counted
  /// @param shares each label's part of all mentions with its 95 % interval
  /// @param negative part of the scored mentions that is negative, with its 95 % interval; scored
  ///   is what has a label other than unsure and not scored
  /// @param usual how that compares with the brand's own usual
  public record Tone(
      Map<Label, Long> labels, Map<Label, Share> shares, Share negative, Usual usual) {
    /// Copies the maps.
    public Tone {
      labels = Map.copyOf(labels);
      shares = Map.copyOf(shares);
    }
  }

  /// How people who spoke to us were answered, as far as answers were noted as sent here.
  ///
  /// @param direct mentions that speak to us
  /// @param answered those of them that were answered
  /// @param half half of the answers came within this time; absent when there are none
  /// @param nineTenths nine in ten came within this time
  public record Answers(
      long direct, long answered, Optional<Duration> half, Optional<Duration> nineTenths) {
    /// Whether nobody was seen to speak to us.
    public boolean isNothing() {
      return direct == 0;
    }
  }

  /// How many themes stand where.
  ///
  /// @param closed fixed or declined within the window
  public record Board(int open, int fixing, int fixed, int declined, int closed) {}
}
