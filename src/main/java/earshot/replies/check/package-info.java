/// Checks of drafts before a person copies them: what blocks, what to think about, what passed.
@NullMarked
package earshot.replies.check;

import org.jspecify.annotations.NullMarked;
