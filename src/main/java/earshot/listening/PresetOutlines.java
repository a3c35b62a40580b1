package earshot.listening;

import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.Presets;
import earshot.model.PresetUse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks what a list says of presets against those there are, so that a list can only bring
/// sources a person could have set up as well.
///
/// The address that is asked comes from the preset and its values, never from the list.
public final class PresetOutlines {
  private PresetOutlines() {}

  /// The list with its presets checked; what cannot be set up here is among the rejected.
  public static OpmlList checked(OpmlList list, Presets presets) {
    List<OpmlList.Outline> outlines = new ArrayList<>();
    List<OpmlList.Rejected> rejected = new ArrayList<>(list.rejected());
    for (OpmlList.Outline outline : list.outlines()) {
      Optional<OpmlList.Ours> ours = outline.ours().filter(PresetOutlines::needsPreset);
      if (ours.isEmpty()) {
        outlines.add(outline);
        continue;
      }
      PresetUse use = ours.get().preset();
      Optional<Preset> preset = presets.find(use.id());
      if (preset.isEmpty()) {
        rejected.add(
            rejected(
                outline,
                "There is no preset “%s” here; put its file into the presets folder first."
                    .formatted(use.id())));
        continue;
      }
      switch (PresetChoice.of(preset.get(), use.params())) {
        case PresetChoice.Wrong wrong ->
            rejected.add(rejected(outline, wrong.flaws().getFirst().sentence()));
        case PresetChoice.Ready ready ->
            objection(ready.address())
                .ifPresentOrElse(
                    sentence -> rejected.add(rejected(outline, sentence)),
                    () -> outlines.add(resolved(outline, preset.get(), ready)));
      }
    }
    return new OpmlList(list.title(), outlines, list.duplicates(), rejected, list.cut());
  }

  private static boolean needsPreset(OpmlList.Ours ours) {
    return !ours.preset().id().equals(PresetUse.ANY_FEED.id());
  }

  /// What speaks against ever asking an address of a preset, as one sentence.
  ///
  /// @param address http, https or imaps
  public static Optional<String> objection(URI address) {
    if ("imaps".equalsIgnoreCase(address.getScheme())) {
      return OpmlOwn.mailbox(address.toString()).isPresent()
          ? Optional.empty()
          : Optional.of("This is no mail server that can be asked.");
    }
    return AddressGuard.objection(address, true).map(AddressGuard.Objection::sentence);
  }

  /// Whether an address of a preset lies on this machine or network, so that a person must allow
  /// it.
  public static boolean isOwnNetwork(URI address) {
    return OpmlOwn.isOwnNetwork(address);
  }

  private static OpmlList.Outline resolved(
      OpmlList.Outline outline, Preset preset, PresetChoice.Ready ready) {
    OpmlList.Ours said = outline.ours().orElseThrow();
    return new OpmlList.Outline(
        outline.name(),
        ready.address(),
        outline.site(),
        outline.folder(),
        outline.categories(),
        OpmlOwn.isOwnNetwork(ready.address()),
        Optional.of(
            new OpmlList.Ours(
                preset.kind(),
                ready.use(),
                said.role(),
                said.every(),
                said.everything(),
                said.paused())));
  }

  private static OpmlList.Rejected rejected(OpmlList.Outline outline, String reason) {
    return new OpmlList.Rejected(0, outline.name(), reason);
  }
}
