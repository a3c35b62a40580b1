/// Classes that break the plan of the house on purpose, so that the rules are seen to fail.
@NullMarked
package planted.model;

import org.jspecify.annotations.NullMarked;
