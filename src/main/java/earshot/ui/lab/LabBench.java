package earshot.ui.lab;

import earshot.model.Mention;
import earshot.search.Explanation;
import earshot.search.QueryForm;
import earshot.search.Watch;
import java.util.List;
import java.util.Optional;

/// Tries queries on the archive without changing anything; never call it on the FX thread.
public interface LabBench {
  /// Reads a query without running it.
  ///
  /// @param ofBrand whether it is to be a brand's query, which may ask less
  /// @return hints worth showing that are no mistakes
  /// @throws earshot.search.QueryError when it cannot be read, or cannot be what it is to be
  List<String> check(String query, boolean ofBrand);

  /// How many mentions are stored.
  long stored();

  /// Counts what a query finds and reads the newest of it.
  ///
  /// @throws java.util.concurrent.CancellationException when it was stopped
  /// @throws earshot.search.QueryError when it cannot be read
  Finds finds(String query, int newest, Watch watch);

  /// What a query says of each text, in their order.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read
  List<Boolean> judge(String query, List<Specimen> texts);

  /// Why a query finds a text or does not, part by part.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read
  Explanation why(String query, Specimen specimen);

  /// What a changed query gains and loses; absent when it was stopped.
  ///
  /// @throws earshot.search.QueryError when one of them cannot be read
  Optional<Difference> difference(String before, String after, Watch watch);

  /// What a query would also find if one of its parts did not count; parts that nothing misses by
  /// are left out.
  ///
  /// @param newest how many of the newest are wanted for each part
  /// @throws java.util.concurrent.CancellationException when it was stopped
  /// @throws earshot.search.QueryError when it cannot be read
  List<NearMiss> nearMisses(String query, int newest, Watch watch);

  /// The same query with its parts on lines of their own.
  ///
  /// @throws earshot.search.QueryError when it cannot be read
  String format(String query);

  /// The form that writes this query; absent when the query says more than the form can.
  Optional<QueryForm> form(String query);

  /// The query that a form stands for; empty when nothing is filled in.
  String write(QueryForm form);

  /// What a query finds.
  ///
  /// @param count how many stored mentions, exactly
  /// @param stored how many there are in all
  /// @param newest the newest of them, newest first
  record Finds(long count, long stored, List<Find> newest) {
    /// Copies the list.
    public Finds {
      newest = List.copyOf(newest);
    }
  }

  /// A mention with the words that were found in it.
  record Find(Mention mention, Explanation why) {}

  /// Mentions for which all of a query holds but one part.
  ///
  /// @param part as a person would write it
  /// @param count how many there are, exactly
  /// @param newest the newest of them, newest first
  record NearMiss(String part, long count, List<Mention> newest) {
    /// Copies the list.
    public NearMiss {
      newest = List.copyOf(newest);
    }
  }

  /// How the finds of two queries differ.
  ///
  /// @param unchanged what both find
  record Difference(Side gained, Side lost, Side unchanged) {}

  /// Mentions of one side of a difference.
  ///
  /// @param newest at most 20, newest first
  record Side(long count, List<Mention> newest) {
    /// Copies the list.
    public Side {
      newest = List.copyOf(newest);
    }
  }
}
