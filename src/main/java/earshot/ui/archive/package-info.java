/// The Archives place: archives, files read in, documents made, backups, and what is kept how long.
@NullMarked
package earshot.ui.archive;

import org.jspecify.annotations.NullMarked;
