/// Documents for clients: what was said in a time, with what each figure rests on.
@NullMarked
package earshot.reports;

import org.jspecify.annotations.NullMarked;
