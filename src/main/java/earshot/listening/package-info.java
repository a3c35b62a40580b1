/// Brings the outside in, politely: the only room that opens a connection.
@NullMarked
package earshot.listening;

import org.jspecify.annotations.NullMarked;
