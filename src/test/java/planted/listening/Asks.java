package planted.listening;

import java.sql.Connection;
import planted.Root;
import planted.ui.Window;

/// Reaches up, sideways and for a root.
public record Asks(Window up, Connection sideways, Root root) {}
