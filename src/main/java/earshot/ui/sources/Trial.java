package earshot.ui.sources;

import earshot.model.Repair;
import earshot.ui.sources.preset.FirstItem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is found at an address that a person typed.
public sealed interface Trial {
  /// A feed that can be added.
  ///
  /// @param url where it was read at last, after redirects
  /// @param title its own title, or empty
  /// @param entries how many entries it holds now
  /// @param first the newest of them, as a sample
  record Feed(URI url, String title, int entries, List<FirstItem> first, Set<Repair> repairs)
      implements Trial {
    /// Copies the collections.
    public Feed {
      first = List.copyOf(first);
      repairs = Set.copyOf(repairs);
    }

    /// A feed without a sample.
    public Feed(URI url, String title, int entries, Set<Repair> repairs) {
      this(url, title, entries, List.of(), repairs);
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

  /// A host whose certificate is not believed; it can be added, and its key be trusted later.
  ///
  /// @param sentence what is wrong with it, for a person
  record Unbelieved(URI url, String sentence) implements Trial {}

  /// Nothing that can be read.
  ///
  /// @param sentence what happened and what to do, for a person
  record Failed(String sentence) implements Trial {}

  /// The address that can be added.
  default Optional<URI> addable() {
    return switch (this) {
      case Feed feed -> Optional.of(feed.url());
      case Unbelieved(URI url, String _) -> Optional.of(url);
      case Page _, Private _, Failed _ -> Optional.empty();
    };
  }

  /// A feed that a page names.
  ///
  /// @param title as the page calls it, or empty
  record Offer(String title, URI url) {}
}
