/// When to raise a hand, and how often at most.
@NullMarked
package earshot.alerts;

import org.jspecify.annotations.NullMarked;
