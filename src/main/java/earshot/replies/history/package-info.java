/// What happened to a mention, from the journal and what is kept beside it.
@NullMarked
package earshot.replies.history;

import org.jspecify.annotations.NullMarked;
