/// What leaves the house: names of people become numbers, and what leads to them is left out.
@NullMarked
package earshot.language.redact;

import org.jspecify.annotations.NullMarked;
