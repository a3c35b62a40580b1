/// The ready-made sources: a list to pick from, a form made from a preset, and one polite request
/// before anything is kept.
@NullMarked
package earshot.ui.sources.preset;

import org.jspecify.annotations.NullMarked;
