package earshot.intake;

import earshot.listening.CanonicalUrl;
import earshot.listening.OpmlList;
import earshot.model.Source;
import earshot.model.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a list of sources would bring, before anything of it is added or asked.
///
/// @param fresh what is new here, without what lies on the own network
/// @param ownNetwork what is new here and lies on this machine or network, so that a person must
///   allow it
/// @param twice how many stand in the list a second time
/// @param already how many are sources already
/// @param rejected what cannot be understood, with its line and the reason
/// @param cut whether the list held more than Earshot takes
public record ListPreview(
    String title,
    List<OpmlList.Outline> fresh,
    List<OpmlList.Outline> ownNetwork,
    int twice,
    int already,
    List<OpmlList.Rejected> rejected,
    boolean cut) {
  /// Beyond so many sources a person should be warned.
  public static final int MANY = 2_000;

  /// Copies the lists.
  public ListPreview {
    fresh = List.copyOf(fresh);
    ownNetwork = List.copyOf(ownNetwork);
    rejected = List.copyOf(rejected);
  }

  /// Compares a list with the sources there are; the same feed in another spelling is the same.
  static ListPreview of(OpmlList list, Collection<Source> sources) {
    Set<String> known = new HashSet<>();
    for (Source source : sources) {
      known.add(key(source));
      // Another reader writes back the feed of a preset as a plain one.
      if (source.setup().kind() == SourceKind.FEED) {
        known.add(" " + CanonicalUrl.ofFeed(source.url()));
      }
    }
    List<OpmlList.Outline> fresh = new ArrayList<>();
    List<OpmlList.Outline> ownNetwork = new ArrayList<>();
    for (OpmlList.Outline outline : list.outlines()) {
      if (known.contains(outline.key())) continue;
      (outline.ownNetwork() ? ownNetwork : fresh).add(outline);
    }
    return new ListPreview(
        list.title(),
        fresh,
        ownNetwork,
        list.duplicates().size(),
        list.outlines().size() - fresh.size() - ownNetwork.size(),
        list.rejected(),
        list.cut());
  }

  private static String key(Source source) {
    Source.SourceSetup setup = source.setup();
    return new OpmlList.Outline(
            setup.name(),
            setup.url(),
            Optional.empty(),
            "",
            List.of(),
            false,
            Optional.of(
                new OpmlList.Ours(
                    setup.kind(), setup.preset(), setup.role(), Optional.empty(), false, false)))
        .key();
  }
}
