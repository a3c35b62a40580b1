package earshot;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.preset.PresetDesks;
import earshot.ui.sources.preset.PresetList;
import earshot.ui.sources.preset.PresetListViewModel;
import earshot.ui.sources.preset.StoredMapping;
import earshot.ui.sources.preset.StoredPresets;

/// Makes what lists the ready-made sources of a window, and those a person makes ready.
record PresetPlace(Workspace workspace, Threads threads, Formats formats) {
  PresetListViewModel list() {
    Outside outside = workspace.road().outside();
    return new PresetListViewModel(
        new PresetDesks(
            new StoredPresets(
                workspace::presets, workspace.sources(), workspace.secrets(), outside::trial),
            new StoredMapping(
                workspace::presets, outside::trial, outside::keep, workspace.machine().clock()),
            Windows::copied),
        threads,
        Messages.of(PresetList.class, formats));
  }
}
