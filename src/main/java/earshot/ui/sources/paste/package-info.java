/// Bringing in by hand what Earshot cannot read: one mention, pasted.
@NullMarked
package earshot.ui.sources.paste;

import org.jspecify.annotations.NullMarked;
