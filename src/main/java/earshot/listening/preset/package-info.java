/// Services as data: what a preset file says, how it is checked, and how its expressions are
/// evaluated.
@NullMarked
package earshot.listening.preset;

import org.jspecify.annotations.NullMarked;
