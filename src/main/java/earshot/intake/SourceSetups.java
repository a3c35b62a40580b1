package earshot.intake;

import earshot.listening.OpmlList;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.model.PresetUse;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.util.Optional;

/// What a person's choice, or a line of a list, means as a source.
public final class SourceSetups {
  private SourceSetups() {}

  /// The source that a preset with its values means.
  ///
  /// @param name absent takes the proposed one
  public static SourceSetup of(
      Preset preset,
      PresetChoice.Ready choice,
      Optional<String> name,
      SourceRole role,
      boolean allowPrivate) {
    // A feed is known by its address alone, however it was set up.
    boolean plain = preset.id().equals(Sources.ANY_FEED);
    return new SourceSetup(
        preset.kind(),
        plain ? PresetUse.ANY_FEED : choice.use(),
        name.orElse(choice.name()),
        choice.address(),
        role,
        allowPrivate,
        "");
  }

  /// The source that an outline means.
  ///
  /// @param allowPrivate whether it may lie on this machine or network
  public static SourceSetup of(OpmlList.Outline outline, boolean allowPrivate) {
    boolean own = allowPrivate && outline.ownNetwork();
    return new SourceSetup(
        outline.ours().map(OpmlList.Ours::kind).orElse(SourceKind.FEED),
        outline.ours().map(OpmlList.Ours::preset).orElse(PresetUse.ANY_FEED),
        outline.name(),
        outline.feed(),
        outline.ours().map(OpmlList.Ours::role).orElse(SourceRole.COMMUNITY),
        own,
        outline.folder());
  }
}
