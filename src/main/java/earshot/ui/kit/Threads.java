package earshot.ui.kit;

import java.util.concurrent.Executor;

/// The two places where a view model's work runs.
///
/// @param background runs what asks the database or the index, never the FX thread
/// @param screen runs what changes properties: the FX thread in the program, the caller in tests
public record Threads(Executor background, Executor screen) {}
