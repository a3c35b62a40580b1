package earshot.ui.sources.preset;

import java.util.function.Supplier;

/// What ready-made sources, and those a person makes ready, ask of the program.
///
/// @param clipboard its text now, or empty; asked on the FX thread
public record PresetDesks(PresetDesk presets, MappingDesk mapping, Supplier<String> clipboard) {}
