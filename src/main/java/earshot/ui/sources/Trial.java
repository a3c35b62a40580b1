package earshot.ui.sources;

import earshot.model.Repair;
import java.net.URI;
import java.util.List;
import java.util.Set;

/// What is found at an address that a person typed.
public sealed interface Trial {
  /// A feed that can be added.
  ///
  /// @param url where it was read at last, after redirects
  /// @param title its own title, or empty
  /// @param entries how many entries it holds now
  record Feed(URI url, String title, int entries, Set<Repair> repairs) implements Trial {
    /// Copies the set.
    public Feed {
      repairs = Set.copyOf(repairs);
    }
  }

  /// A web page, with the feeds it offers.
  ///
  /// @param offers empty when the page names no feed
  record Page(URI url, List<Offer> offers) implements Trial {
    /// Copies the list.
    public Page {
      offers = List.copyOf(offers);
    }
  }

  /// An address of this machine or network that was not opened, because the person did not allow
  /// it.
  record Private(String host) implements Trial {}

  /// Nothing that can be read.
  ///
  /// @param sentence what happened and what to do, for a person
  record Failed(String sentence) implements Trial {}

  /// A feed that a page names.
  ///
  /// @param title as the page calls it, or empty
  record Offer(String title, URI url) {}
}
