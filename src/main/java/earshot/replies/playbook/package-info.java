/// Plans for bad days, and the rooms in which such days are worked through.
@NullMarked
package earshot.replies.playbook;

import org.jspecify.annotations.NullMarked;
