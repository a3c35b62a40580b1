/// The pane in which an answer is drafted.
@NullMarked
package earshot.ui.reply;

import org.jspecify.annotations.NullMarked;
