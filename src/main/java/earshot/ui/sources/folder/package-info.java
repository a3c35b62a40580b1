/// The form in which a folder of this computer is added.
@NullMarked
package earshot.ui.sources.folder;

import org.jspecify.annotations.NullMarked;
