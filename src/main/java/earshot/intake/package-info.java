/// The one road of a mention, from a source to the database to the living.
@NullMarked
package earshot.intake;

import org.jspecify.annotations.NullMarked;
