/// The page on which the plans for bad days are read and changed.
@NullMarked
package earshot.ui.playbook;

import org.jspecify.annotations.NullMarked;
