/// Whole archives in and out: backups that were read back, and restoring them.
@NullMarked
package earshot.archive;

import org.jspecify.annotations.NullMarked;
