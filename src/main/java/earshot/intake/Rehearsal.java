package earshot.intake;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What other words would change in everything that is stored.
public final class Rehearsal {
  private final Found found;
  private final Table table;
  private final List<Move> largest;

  /// Ids of the mentions that would change, rising.
  private final long[] ids;

  Rehearsal(Found found, Table table, List<Move> largest, long[] ids) {
    this.found = found;
    this.table = table;
    this.largest = List.copyOf(largest);
    this.ids = ids.clone();
  }

  /// The bare figures.
  ///
  /// @param version of the scores after the change
  /// @param last the greatest id of a mention that was looked at
  /// @param looked how many mentions were looked at
  /// @param held mentions that would change, had not a person decided
  record Found(String version, long last, long looked, long held) {}

  /// How many labels go from one to another; a mention that names two brands has two labels.
  ///
  /// @param moves only where the label changes
  /// @param sameLabel labels that stay, with another score
  public record Table(Map<Step, Long> moves, long sameLabel) {
    /// Copies the map.
    public Table {
      moves = Map.copyOf(moves);
    }

    /// How many go from one label to the other.
    public long count(Label from, Label to) {
      return moves.getOrDefault(new Step(from, to), 0L);
    }

    /// How many labels change.
    public long total() {
      return moves.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// From one label to another.
  public record Step(Label from, Label to) {}

  /// One label that would change, or keep its name with another score.
  ///
  /// @param brand absent for a text that names none
  /// @param before the compound as it stands; absent where nothing was scored
  public record Move(
      MentionId mention,
      Optional<BrandId> brand,
      Step step,
      Optional<Double> before,
      Optional<Double> after) {
    /// How far the score goes.
    public double by() {
      return Math.abs(after.orElse(0.0) - before.orElse(0.0));
    }
  }

  /// The version of the scores after the change.
  public String version() {
    return found.version();
  }

  /// How many mentions were looked at.
  public long looked() {
    return found.looked();
  }

  /// How many of them would get another score.
  public long changed() {
    return ids.length;
  }

  /// How many more would, had not a person decided.
  public long held() {
    return found.held();
  }

  /// Old labels against new ones.
  public Table table() {
    return table;
  }

  /// The 20 largest moves, the largest first.
  public List<Move> largest() {
    return largest;
  }

  long last() {
    return found.last();
  }

  /// The first mention after this one that would change; greater than every id when there is none.
  long nextAfter(long id) {
    int at = Arrays.binarySearch(ids, id + 1);
    int place = at >= 0 ? at : -at - 1;
    return place < ids.length ? ids[place] : Long.MAX_VALUE;
  }
}
