/// Who answers what until when: the states of a mention in work, the acts of people, and the clock.
@NullMarked
package earshot.replies.work;

import org.jspecify.annotations.NullMarked;
