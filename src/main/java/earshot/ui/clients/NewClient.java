package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.WorkMode;

/// A client as a person wishes it.
public record NewClient(String name, String colour, Charter charter, WorkMode mode) {}
