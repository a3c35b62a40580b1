/// From the name of a brand to its sources and first mentions: what is proposed, what one polite
/// request to each finds, and how all of it is kept in one go.
@NullMarked
package earshot.intake.start;

import org.jspecify.annotations.NullMarked;
