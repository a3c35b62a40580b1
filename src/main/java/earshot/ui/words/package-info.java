/// Words of the workspace: what they are worth, what a change would move, and the way back.
@NullMarked
package earshot.ui.words;

import org.jspecify.annotations.NullMarked;
