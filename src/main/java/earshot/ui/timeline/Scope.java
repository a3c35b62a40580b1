package earshot.ui.timeline;

import earshot.model.BrandId;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.search.QueryPrinter;
import java.util.ArrayList;
import java.util.List;

/// What the left column has chosen: everything about us, what of it asks for a look, one brand, or
/// what a saved search finds.
sealed interface Scope {
  /// All our own brands.
  record AboutUs() implements Scope {}

  /// Everything stored: rivals too, and what names no brand.
  record Everything() implements Scope {}

  /// One brand or rival.
  record About(BrandId brand) implements Scope {}

  /// A saved search, over everything stored.
  ///
  /// @param name by which it is asked, so that a changed query is followed
  record Saved(SavedSearchId id, String name) implements Scope {
    static Saved of(SavedSearch search) {
      return new Saved(search.id(), search.name());
    }

    @Override
    public String query() {
      return QueryPrinter.search(name);
    }
  }

  /// A search that is always there, over all our own brands unless it says otherwise.
  enum BuiltIn implements Scope {
    /// Speaks to us.
    SPOKEN_TO_US("is:direct"),
    /// Speaks to us, asks or complains, and was not answered yet.
    NEEDS_ANSWER("is:direct (is:question OR is:complaint) is:open"),
    /// Sleeps until a time or until they answer.
    SNOOZED("is:snoozed"),
    /// A person put a star on it, whoever it is about.
    STARRED("is:starred"),
    /// Is kept apart as spun text or link spam; nobody sees it anywhere else.
    QUARANTINE("is:quarantined is:hidden"),
    /// Was hidden by a person or a rule, each with a reason.
    HIDDEN("is:hidden");

    private final String query;

    BuiltIn(String query) {
      this.query = query;
    }

    /// In the query language.
    @Override
    public String query() {
      return query;
    }
  }

  /// What a timeline always offers.
  static List<Scope> always() {
    List<Scope> always = new ArrayList<>();
    always.add(new AboutUs());
    always.addAll(List.of(BuiltIn.values()));
    return always;
  }

  /// What is asked beside the brands, in the query language; empty for nothing.
  default String query() {
    return "";
  }
}
