/// Tests of the nouns.
@NullMarked
package earshot.model;

import org.jspecify.annotations.NullMarked;
