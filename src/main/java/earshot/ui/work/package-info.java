/// The Work page of the Replies place: everything in work, and the answer beside it.
@NullMarked
package earshot.ui.work;

import org.jspecify.annotations.NullMarked;
