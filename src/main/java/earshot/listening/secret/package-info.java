/// Where keys and passwords live: the key store of the operating system, or a file only its owner
/// can read.
@NullMarked
package earshot.listening.secret;

import org.jspecify.annotations.NullMarked;
