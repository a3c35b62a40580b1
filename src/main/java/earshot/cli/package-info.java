/// Commands for a terminal; never loads a JavaFX class.
@NullMarked
package earshot.cli;

import org.jspecify.annotations.NullMarked;
