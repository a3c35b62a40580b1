/// How long things are kept, and how people are forgotten: the page, and the sheet over any page.
@NullMarked
package earshot.ui.keeping;

import org.jspecify.annotations.NullMarked;
