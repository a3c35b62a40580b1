/// Rules: what is done with mentions that match a query, without writing code.
@NullMarked
package earshot.ui.rules;

import org.jspecify.annotations.NullMarked;
