/// Drafts of answers, which a person sends by hand.
@NullMarked
package earshot.replies;

import org.jspecify.annotations.NullMarked;
