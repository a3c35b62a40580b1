/// The program: starts, wires the rooms together, stops.
@NullMarked
package earshot;

import org.jspecify.annotations.NullMarked;
