/// A room that stands in no plan.
@NullMarked
package planted.cellar;

import org.jspecify.annotations.NullMarked;
