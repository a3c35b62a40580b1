/// Knows the addresses of well-known platforms: which post one leads to, without asking anybody.
@NullMarked
package earshot.listening.platform;

import org.jspecify.annotations.NullMarked;
