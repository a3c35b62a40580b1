/// The Query Lab: a query is written, tried, explained and compared before it is kept.
@NullMarked
package earshot.ui.lab;

import org.jspecify.annotations.NullMarked;
