/// The screen of brands and their queries, and the first-run page.
@NullMarked
package earshot.ui.brands;

import org.jspecify.annotations.NullMarked;
