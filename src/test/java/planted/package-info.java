/// Classes that break the plan of the house on purpose, so that the rules are seen to fail.
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
