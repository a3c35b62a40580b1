/// Those we talk with: what they said, what we answered, what they wish.
@NullMarked
package earshot.replies.people;

import org.jspecify.annotations.NullMarked;
