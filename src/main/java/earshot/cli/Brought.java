package earshot.cli;

import earshot.archive.Imports;
import earshot.intake.Pasting;

/// The two ways in which a person brings posts by hand: one at a time, or in files.
public record Brought(Pasting pasting, Imports imports) {}
