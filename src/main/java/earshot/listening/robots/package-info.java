/// What sites ask of programs that read their pages.
@NullMarked
package earshot.listening.robots;

import org.jspecify.annotations.NullMarked;
