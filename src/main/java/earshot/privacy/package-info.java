/// How long things are kept, and how they go: retention, forgetting, what a person may ask for.
@NullMarked
package earshot.privacy;

import org.jspecify.annotations.NullMarked;
