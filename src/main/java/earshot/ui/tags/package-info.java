/// Tags: the list of all of them, and what a person does with them.
@NullMarked
package earshot.ui.tags;

import org.jspecify.annotations.NullMarked;
