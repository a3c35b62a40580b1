/// Stories: finds the mentions that say the same and has the store keep them together.
@NullMarked
package earshot.intake.story;

import org.jspecify.annotations.NullMarked;
