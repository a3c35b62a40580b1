/// The nouns of Earshot, as records and sealed interfaces with typed ids; every room may use them.
@NullMarked
package earshot.model;

import org.jspecify.annotations.NullMarked;
