package earshot.ui.kit;

import java.net.URI;

/// Opens a page in the person's own browser.
public interface Browser {
  /// Opens the address; only http, https and mailto reach the browser.
  void open(URI address);
}
