/// The room in which a bad day is worked through.
@NullMarked
package earshot.ui.incident;

import org.jspecify.annotations.NullMarked;
