/// Tells unusual from usual: how many could be expected, and how surprising a count is.
@NullMarked
package earshot.insight.spike;

import org.jspecify.annotations.NullMarked;
