package earshot.listening;

import java.net.URI;

/// A feed that a web page names.
///
/// @param title as the page calls it, plain text, or empty
public record LinkedFeed(URI address, String title) {}
