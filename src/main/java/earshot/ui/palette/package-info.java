/// The command palette: one list in which everything the program can do, and everything that has a
/// name in it, is found by typing.
@NullMarked
package earshot.ui.palette;

import org.jspecify.annotations.NullMarked;
