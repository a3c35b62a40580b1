/// Saved searches: the list of all of them, and what a person does with them.
@NullMarked
package earshot.ui.searches;

import org.jspecify.annotations.NullMarked;
