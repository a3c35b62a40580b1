/// The list of jobs: all long work of the window, what runs and what came of the rest.
@NullMarked
package earshot.ui.jobs;

import org.jspecify.annotations.NullMarked;
