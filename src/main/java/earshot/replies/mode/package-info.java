/// Whether a workspace only listens, or also answers.
@NullMarked
package earshot.replies.mode;

import org.jspecify.annotations.NullMarked;
