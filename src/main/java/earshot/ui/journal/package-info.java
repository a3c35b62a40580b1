/// Who decided what and when, as the journal of the workspace keeps it.
@NullMarked
package earshot.ui.journal;

import org.jspecify.annotations.NullMarked;
