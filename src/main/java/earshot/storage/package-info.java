/// H2: the schema, one writer, readers and stores; the only room that speaks SQL.
@NullMarked
package earshot.storage;

import org.jspecify.annotations.NullMarked;
