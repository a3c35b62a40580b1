/// Folders and growing files of this computer that are watched.
@NullMarked
package earshot.listening.folder;

import org.jspecify.annotations.NullMarked;
