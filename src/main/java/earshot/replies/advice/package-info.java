/// Whether a mention wants an answer, by rules that can be read and changed.
@NullMarked
package earshot.replies.advice;

import org.jspecify.annotations.NullMarked;
