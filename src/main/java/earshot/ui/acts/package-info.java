/// What a person does to mentions in work, from whatever list they stand in.
@NullMarked
package earshot.ui.acts;

import org.jspecify.annotations.NullMarked;
