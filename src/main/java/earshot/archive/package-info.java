/// Whole lists and archives in and out.
@NullMarked
package earshot.archive;

import org.jspecify.annotations.NullMarked;
