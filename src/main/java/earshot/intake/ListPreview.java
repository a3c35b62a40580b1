package earshot.intake;

import earshot.listening.OpmlList;
import java.util.List;

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
}
