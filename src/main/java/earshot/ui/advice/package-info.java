/// Advice on screen: what it says of a mention, and the rules behind it.
@NullMarked
package earshot.ui.advice;

import org.jspecify.annotations.NullMarked;
